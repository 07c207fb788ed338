package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Marks.Place;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Lexicon;
import org.rapporteur.vocabulary.Names.Treaty;
import org.rapporteur.vocabulary.Slot;

/// Finds everything that a document mentions. All names and wordings come from the knowledge.
public final class Annotator {

    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}’'.-]+(?: \\p{Lu}[\\p{L}’'.-]*){1,3}");

    /// How far into a line the head of a title may stand.
    private static final int TITLE = 60;

    private final Knowledge knowledge;
    private final Agents agents;
    private final Set<String> common;
    private final HeaderSetting header;
    private final ThisYear thisYear;
    private final Signatures signatures;
    private final LocalPatterns patterns;
    private final LanguageDetector detector;

    public Annotator(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.agents = new Agents(knowledge.syntax(), knowledge.words("delegate-noun"));
        this.common = new TreeSet<>(knowledge.words("no-name"));
        this.header = new HeaderSetting(knowledge);
        this.thisYear = new ThisYear(knowledge.names());
        this.patterns = LocalPatterns.of(knowledge);
        this.detector = new LanguageDetector(knowledge);
        this.signatures =
                new Signatures(knowledge.syntax(), knowledge.alternatives("organization-part"));
    }

    public Annotated annotate(Document document) {
        var first = marks(document, "");
        var languages = Languages.of(document, detector);
        var places = sentences(document, languages);
        var setting = setting(document, languages, first, places);
        var body = setting.body();
        var marks = body.isEmpty() ? first : marks(document, body);
        var names = new PersonNames(common);
        var pass = new Pass(marks, names, setting);
        var unnamed = places.stream().map(pass::unnamed).toList();
        unnamed.forEach(sentence -> learn(sentence, names));
        signed(document, names);
        var named = unnamed.stream().map(pass::named).toList();
        return new Annotated(
                document, languages, setting, Delegations.join(signatures.join(named)));
    }

    /// @param body the body that the document is of where it names no treaty, empty if unknown
    private Marks marks(Document document, String body) {
        var local = new LocalNames(knowledge, patterns, document).find(body);
        return new Marks(
                document,
                knowledge.lexicon(),
                new Lexicon(local),
                marked -> Dates.mark(agents.names(marked)));
    }

    /// What the beginning of a document says of the whole. Sentences are read as far as it takes.
    private Setting setting(
            Document document, Languages languages, Marks marks, List<Place> places) {
        var beginning =
                places.stream().takeWhile(place -> place.block() < HeaderSetting.BLOCKS).toList();
        var names = new PersonNames(common);
        var unknown = new Pass(marks, names, Setting.UNKNOWN);
        var setting =
                header.setting(
                        beginning.stream().map(unknown::sentence),
                        treaties(document, marks, beginning));
        var again = new Pass(marks, names, setting);
        var read =
                new Annotated(
                        document,
                        languages,
                        setting,
                        beginning.stream().map(again::sentence).toList());
        var dated = setting.in(thisYear.of(read).orElse(setting.year()));
        return dated.about(header.kind(read.in(dated)), HeaderSetting.kinds(read));
    }

    /// How often the beginning names each treaty; those in the title count more.
    private Map<Treaty, Integer> treaties(Document document, Marks marks, List<Place> beginning) {
        var treaties = new LinkedHashMap<Treaty, Integer>();
        marks.find(TitlePage.columns(document)).stream()
                .filter(entry -> entry.slot() == Slot.TREATY)
                .flatMap(entry -> treaty(entry).stream())
                .forEach(treaty -> treaties.merge(treaty, 2, Integer::sum));
        for (var place : beginning) {
            int weight = place.block() < HeaderSetting.TITLE ? 3 : 1;
            for (var term : marks.terms(place, "")) {
                term.as(Slot.TREATY)
                        .flatMap(this::treaty)
                        .ifPresent(treaty -> treaties.merge(treaty, weight, Integer::sum));
            }
        }
        return treaties;
    }

    private static void learn(Sentence sentence, PersonNames names) {
        for (var phrase : sentence.slotted().phrases()) {
            if (phrase instanceof Phrase.Person person) {
                names.learn(person.ref().name());
            }
        }
    }

    /// Learns the names that stand alone on a line above a title.
    private void signed(Document document, PersonNames names) {
        var blocks = document.blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            var name = blocks.get(i).span().of(document.text());
            if (FULL_NAME.matcher(name).matches()
                    && !isHonored(name)
                    && names.isName(name)
                    && isTitle(document, i + 1)) {
                names.learn(name);
            }
        }
    }

    /// Whether words begin with an honorific, which is no part of a name.
    private boolean isHonored(String words) {
        return knowledge.lexicon().find(words, new Span(0, words.length())).stream()
                .filter(hit -> hit.span().start() == 0)
                .flatMap(hit -> hit.entries().stream())
                .anyMatch(entry -> entry.slot() == Slot.HONORIFIC);
    }

    private boolean isTitle(Document document, int block) {
        var span = document.blocks().get(block).span();
        var beginning = new Span(span.start(), Math.min(span.end(), span.start() + TITLE));
        return knowledge.lexicon().find(document.text(), beginning).stream()
                .filter(hit -> hit.span().start() <= span.start() + TITLE / 2)
                .flatMap(hit -> hit.entries().stream())
                .anyMatch(entry ->
                        entry.slot() == Slot.POST
                                || entry.slot() == Slot.OFFICE
                                || (entry.slot() == Slot.HONORIFIC && entry.label().length() > 4));
    }

    /// The sentences of what is in a language that we read.
    private List<Place> sentences(Document document, Languages languages) {
        var splitter = new Sentences(knowledge.words("abbreviation"));
        var places = new ArrayList<Place>();
        for (int i = 0; i < document.blocks().size(); i++) {
            if (languages.isForeign(i)) {
                continue;
            }
            var block = document.blocks().get(i);
            var spans =
                    switch (block) {
                        case Block.Furniture furniture -> List.<Span>of();
                        case Block.Row row -> List.of(row.span());
                        case Block.Heading heading -> List.of(heading.span());
                        default -> splitter.split(document.text(), block.span());
                    };
            for (var span : spans) {
                places.add(new Place(places.size(), i, block, span));
            }
        }
        return places;
    }

    private Optional<Treaty> treaty(Entry entry) {
        if (entry.name().isEmpty()) {
            return Optional.empty();
        }
        var known = knowledge.names().treaty(entry.iri());
        return known.isPresent() ? known : Optional.of(new Treaty(entry.iri(), entry.name(), ""));
    }

    /// One way through a document, with what is known of it by then.
    private final class Pass {

        private final Marks marks;
        private final String treaty;
        private final Meetings meetings;
        private final Persons persons;

        Pass(Marks marks, PersonNames names, Setting setting) {
            this.marks = marks;
            this.treaty = setting.treaty().map(Treaty::iri).orElse("");
            this.meetings = new Meetings(knowledge.syntax(), setting, Annotator.this::treaty);
            this.persons =
                    new Persons(
                            knowledge.syntax(), names, knowledge.alternatives("organization-part"));
        }

        /// A sentence with all that it names by itself.
        Sentence sentence(Place place) {
            return listed(unnamed(place));
        }

        /// A sentence with all but lists and the names that are explained elsewhere.
        Sentence unnamed(Place place) {
            return new Sentence(
                    place.index(),
                    place.block(),
                    place.in(),
                    place.span(),
                    persons.mark(meetings.mark(marks.of(place, treaty))));
        }

        /// The same sentence with the names that the document has taught.
        Sentence named(Sentence unnamed) {
            return listed(unnamed.with(persons.known(unnamed.slotted())));
        }

        private Sentence listed(Sentence sentence) {
            return sentence.with(agents.delegates(agents.lists(sentence.slotted())));
        }
    }
}
