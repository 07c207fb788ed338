package org.rapporteur.vocabulary;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/// How a wording's pattern is written: a regular expression of linear time in which `{state}` or
/// `{holder:agents|person}` is a place for a slot, the second one with a name, and `{fill}` a
/// macro.
public final class Wordings {

    private static final java.util.regex.Pattern PLACE =
            java.util.regex.Pattern.compile("\\{(?:(\\w+):)?([a-z|]{2,})\\}");

    private final Map<String, String> macros;
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();
    private final Map<String, Pattern> exact = new ConcurrentHashMap<>();
    private final Map<List<String>, Prefilter> prefilters = new ConcurrentHashMap<>();

    public Wordings(Map<String, String> macros) {
        this.macros = Map.copyOf(macros);
    }

    /// Compiles a pattern; upper and lower case are the same. The same words are compiled once.
    ///
    /// @throws IllegalArgumentException if a place names neither a slot nor a macro
    public Pattern compile(String pattern) {
        return compiled.computeIfAbsent(pattern, words -> Pattern.compile("(?i)" + expand(words)));
    }

    /// Compiles a regular expression as it is. The same one is compiled once.
    public Pattern exactly(String expression) {
        return exact.computeIfAbsent(expression, Pattern::compile);
    }

    /// Tells of several patterns at once whether a text may hold any of them.
    public Prefilter any(Pattern... patterns) {
        return prefilters.computeIfAbsent(
                Arrays.stream(patterns).map(Pattern::pattern).toList(), Prefilter::ofAny);
    }

    String expand(String pattern) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> {
                    boolean within = isClass(pattern.substring(0, place.start()));
                    var inner = Matcher.quoteReplacement(choice(place.group(2), within));
                    return place.group(1) == null
                            ? inner
                            : "(?P<" + place.group(1) + ">" + inner + ")";
                });
    }

    /// Whether a place stands inside a class of characters (`[^.{person}]`).
    private static boolean isClass(String before) {
        return before.lastIndexOf('[') > before.lastIndexOf(']');
    }

    private String choice(String names, boolean within) {
        var marks = new StringBuilder();
        for (var name : Splitter.on('|').split(names)) {
            var slot = Slot.of(name);
            if (slot.isPresent()) {
                marks.append(slot.get().mark());
            } else if (macros.containsKey(name)) {
                return "(?:" + expand(macros.get(name)) + ")";
            } else {
                throw new IllegalArgumentException(
                        "{%s} is neither a slot nor a macro".formatted(name));
            }
        }
        return within ? marks.toString() : "[" + marks + "]";
    }
}
