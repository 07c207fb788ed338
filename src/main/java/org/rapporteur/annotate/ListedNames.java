package org.rapporteur.annotate;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Names that stand in a list beside organizations and are none that is known: "attended by the
/// Deep Reef Alliance, Wells for All and the Small Boats Observatory".
final class ListedNames {

    private static final String NAME =
            "\\p{Lu}[\\p{L}’'&-]*(?:(?: (?:of|for|the|and|on|in|without|against|de|des|del|to))*"
                    + " \\p{Lu}[\\p{L}’'&-]*){1,7}";
    private static final Pattern ITEM =
            Pattern.compile(
                    "(?:the |The )?("
                            + NAME
                            + "|\\p{Lu}[\\p{L}’'-]+ for All)(?: \\([A-Z][\\w&-]{1,11}\\))?");
    private static final Pattern PART =
            Pattern.compile(
                    "(?:, and (?:the )?|; and (?:the )?|, |; |: | [-–] | and (?:the )?| as well as (?:the"
                            + " )?)");
    private static final Pattern ATTENDANCE =
            Pattern.compile(
                    "(?i)\\b(?:observers?|organi[sz]ations|attended|attendance|participated|took"
                            + " part|were represented)\\b");

    private final Predicate<String> organization;
    private final Set<String> common;

    /// @param organization whether words name an organization that is known
    /// @param common words with a capital that are no names
    ListedNames(Predicate<String> organization, Set<String> common) {
        this.organization = organization;
        this.common = common;
    }

    /// The new names in a paragraph that tells of attendance.
    List<String> find(String text) {
        if (!ATTENDANCE.matcher(text).find()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        var parts = Splitter.on(PART).splitToList(text);
        for (int i = 0; i < parts.size(); i++) {
            boolean beside =
                    (i > 0 && isOrganization(parts.get(i - 1), found))
                            || (i + 1 < parts.size() && isOrganization(parts.get(i + 1), found));
            var item = ITEM.matcher(parts.get(i).strip().replaceFirst("\\.$", ""));
            if (beside && item.matches() && isNew(item.group(1))) {
                found.add(item.group(1));
            }
        }
        return found;
    }

    private boolean isOrganization(String part, List<String> found) {
        var name =
                part.strip().replaceFirst("^(?:the|The) ", "").replaceFirst(" \\([^()]*\\)$", "");
        int the = name.lastIndexOf(" the ");
        return found.contains(name)
                || organization.test(name)
                || (the > 0 && organization.test(name.substring(the + 5)));
    }

    private boolean isNew(String name) {
        var words = List.of(name.split(" "));
        boolean plain =
                words.stream().allMatch(word -> common.contains(word.toLowerCase(Locale.ROOT)));
        return !plain
                && !organization.test(name)
                && !common.contains(words.getFirst().toLowerCase(Locale.ROOT));
    }
}
