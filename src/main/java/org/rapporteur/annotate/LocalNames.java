package org.rapporteur.annotate;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Lexicon;
import org.rapporteur.vocabulary.Matcher;
import org.rapporteur.vocabulary.Slot;

/// The names that a document introduces itself: "the Grain Diversity Watch (GDW)", and a treaty
/// that no profile knows.
final class LocalNames {

    /// What the kinds of names are told by: the property of a local entry that says so.
    static final String LOCAL = "local";

    /// How much of a document is searched for the treaty it is about, in characters.
    private static final int BEGINNING = 3000;

    private final Knowledge knowledge;
    private final Document document;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final LocalPatterns patterns;

    LocalNames(Knowledge knowledge, LocalPatterns patterns, Document document) {
        this.knowledge = knowledge;
        this.patterns = patterns;
        this.document = document;
    }

    /// @param body the body that the document is of where it names no treaty, empty if unknown
    List<Entry> find(String body) {
        treaties(TitlePage.columns(document));
        for (var block : document.blocks()) {
            if (!(block instanceof Block.Furniture)) {
                var text = block.span().of(document.text());
                treaties(text);
            }
        }
        for (var block : document.blocks()) {
            if (!(block instanceof Block.Furniture)) {
                var text = block.span().of(document.text());
                shouted(text);
                introductions(text);
            }
        }
        if (first().isEmpty()) {
            called();
        }
        listed();
        staff(body);
        noun();
        LocalSeries.find(document.text()).stream()
                .filter(entry -> known(entry.label()).isEmpty())
                .forEach(entry -> entries.putIfAbsent(entry.label(), entry));
        return List.copyOf(entries.values());
    }

    /// "the Secretariat" and "the Support Unit" are those of the document's treaty, where the
    /// knowledge has no name for them.
    private void staff(String body) {
        var treaty = first().or(() -> Optional.of(body).filter(name -> !name.isEmpty()));
        var forms = knowledge.words("own-staff");
        for (var form : treaty.map(this::isStaffed).orElse(false) ? forms.subList(0, 1) : forms) {
            if (patterns.isPrinted(form, document.text()) && !entries.containsKey(form)) {
                var full = spelled(form, forms);
                var name = treaty.map(each -> full + " of the " + each).orElse(full);
                add(Slot.ORGANIZATION, form, name);
            }
        }
    }

    /// Whether the knowledge names the support unit of a treaty.
    private boolean isStaffed(String treaty) {
        var iri = known(treaty).map(Entry::iri).orElse("");
        return knowledge.words("own-staff").stream()
                .flatMap(
                        form -> knowledge.lexicon().find(form, new Span(0, form.length())).stream())
                .flatMap(hit -> hit.entries().stream())
                .anyMatch(entry -> entry.isOwn() && entry.holdsIn(iri));
    }

    /// Names in lists of those who attended, beside organizations that are known.
    private void listed() {
        var lists =
                new ListedNames(this::isOrganization, new TreeSet<>(knowledge.words("no-name")));
        for (var block : document.blocks()) {
            if (!(block instanceof Block.Furniture)) {
                lists.find(block.span().of(document.text())).stream()
                        .filter(name -> known(name).isEmpty())
                        .forEach(name -> add(Slot.ORGANIZATION, name, name));
            }
        }
    }

    private boolean isOrganization(String name) {
        return known(name).filter(entry -> entry.slot() == Slot.ORGANIZATION).isPresent()
                || Optional.ofNullable(entries.get(name))
                        .filter(entry -> entry.slot() == Slot.ORGANIZATION)
                        .isPresent();
    }

    /// The form that an acronym stands for, else the form itself.
    private static String spelled(String form, List<String> forms) {
        return forms.stream()
                .filter(other -> Acronyms.initials(List.of(other.split(" "))).equals(form))
                .findFirst()
                .orElse(form);
    }

    /// A treaty by a name that ends in what it is ("the Deep Wells Convention"), where the document
    /// names none in full.
    private void called() {
        var text = document.text().substring(0, Math.min(BEGINNING, document.text().length()));
        var matcher = patterns.called().matcher(titled() + text);
        while (matcher.find()) {
            var name = matcher.group(1).replaceFirst("^(?:The|This|Each|Any) ", "");
            boolean common =
                    Stream.of(name.substring(0, Math.max(0, name.lastIndexOf(' '))).split(" "))
                            .anyMatch(word ->
                                    knowledge
                                            .words("no-name")
                                            .contains(word.toLowerCase(Locale.ROOT)));
            if (!common && name.contains(" ") && known(name).isEmpty()) {
                add(Slot.TREATY, name, name);
            }
        }
    }

    /// The lines of the title that are in capitals, as titles are else printed ("DEEP WELLS
    /// CONVENTION").
    private String titled() {
        return TitlePage.columns(document)
                .lines()
                .filter(line -> CAPITALS.matcher(line).matches())
                .map(line -> Headings.title(line) + "\n")
                .collect(joining());
    }

    private static final java.util.regex.Pattern CAPITALS =
            java.util.regex.Pattern.compile("[\\p{Lu} '’-]{8,60}");

    /// "the Agreement" is the document's treaty where that is called so.
    private void noun() {
        first().ifPresent(name ->
                knowledge.words("treaty-noun").stream()
                        .filter(noun -> name.startsWith(noun + " ") || name.endsWith(" " + noun))
                        .findFirst()
                        .ifPresent(noun -> called(noun, name)));
    }

    private void called(String noun, String name) {
        var known = known(name);
        if (known.isPresent()) {
            var entry = known.get();
            put(new Entry(Slot.TREATY, noun, entry.iri(), entry.name(), entry.more()));
        } else {
            add(Slot.TREATY, noun, name);
        }
    }

    /// The first treaty that the document names, as the reference data or the document calls it.
    private Optional<String> first() {
        var text =
                TitlePage.columns(document)
                        + "\n"
                        + document.text()
                                .substring(0, Math.min(BEGINNING, document.text().length()));
        var known =
                knowledge.lexicon().find(text, new Span(0, text.length())).stream()
                        .flatMap(hit -> hit.entries().stream())
                        .filter(entry -> entry.slot() == Slot.TREATY && !entry.name().isEmpty())
                        .map(Entry::name);
        var local =
                entries.values().stream()
                        .filter(entry -> entry.slot() == Slot.TREATY)
                        .map(Entry::name);
        return Stream.concat(known, local).findFirst();
    }

    private void treaties(String text) {
        var matcher = patterns.treaty().matcher(text);
        while (matcher.find()) {
            var name = matcher.group(1);
            if (known(name).isEmpty() && !beginsWithTreaty(name)) {
                add(Slot.TREATY, name, name);
            }
        }
    }

    /// Whether words are the name of a known treaty and what stands behind it in the next column.
    private boolean beginsWithTreaty(String words) {
        return knowledge.lexicon().find(words, new Span(0, words.length())).stream()
                .filter(hit -> hit.span().start() == 0)
                .flatMap(hit -> hit.entries().stream())
                .anyMatch(entry -> entry.slot() == Slot.TREATY && !entry.name().isEmpty());
    }

    private void shouted(String text) {
        var matcher = patterns.shouted().matcher(text);
        while (matcher.find()) {
            var name = Headings.title(matcher.group(1));
            boolean named = labels.contains(name);
            if (known(name).isEmpty() && !named) {
                add(Slot.TREATY, name, name);
            }
        }
    }

    private void introductions(String text) {
        var matcher = LocalPatterns.INTRODUCED.matcher(text);
        while (matcher.find()) {
            introduction(matcher);
        }
        var named = patterns.loose().matcher(text);
        while (named.find()) {
            organization(named.group(1));
        }
        var capitals = LocalPatterns.SHOUTED.matcher(text);
        while (capitals.find()) {
            acronym(Headings.title(capitals.group(1)), capitals.group(2));
        }
    }

    private void introduction(Matcher matcher) {
        acronym(matcher.group(1), matcher.group(3));
    }

    /// An organization by the last word of its name, as printed or in capitals.
    private void organization(String printed) {
        var name = Headings.title(printed.replaceFirst("^(?:The|THE) ", ""));
        boolean named = labels.contains(name);
        if (name.contains(" ") && known(name).isEmpty() && !named) {
            add(Slot.ORGANIZATION, name, name);
        }
    }

    private void acronym(String before, String acronym) {
        var name = Acronyms.named(before, acronym);
        if (name.isEmpty()) {
            return;
        }
        var known = known(name.get());
        if (known.isPresent()) {
            var entry = known.get();
            put(new Entry(entry.slot(), acronym, entry.iri(), entry.name(), entry.more()));
        } else if (entries.containsKey(name.get())) {
            add(entries.get(name.get()).slot(), acronym, name.get());
        } else if (patterns.head().matcher(name.get()).find()) {
            add(Slot.ORGANIZATION, name.get(), name.get());
            add(Slot.ORGANIZATION, acronym, name.get());
        }
    }

    private Optional<Entry> known(String name) {
        return knowledge.lexicon().find(name, new Span(0, name.length())).stream()
                .filter(hit -> hit.span().start() <= 4 && hit.span().end() == name.length())
                .map(Lexicon.Hit::entries)
                .flatMap(List::stream)
                .filter(LocalNames::isName)
                .findFirst();
    }

    private static boolean isName(Entry entry) {
        return switch (entry.slot()) {
            case STATE, ORGANIZATION, TREATY, SERIES -> true;
            default -> false;
        };
    }

    private void add(Slot slot, String label, String name) {
        var kind = slot == Slot.TREATY ? "treaty" : "organization";
        var iri = Base.STANDARD.id(kind, Base.slug(name));
        put(new Entry(slot, label, iri, name, Map.of(LOCAL, "true")));
    }

    private void put(Entry entry) {
        entries.putIfAbsent(entry.label(), entry);
        labels.add(entry.label());
    }
}
