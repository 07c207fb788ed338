package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static final Pattern SYMBOL =
            Pattern.compile("\\b[A-Z][A-Z0-9]{1,9}(?:/[A-Za-z0-9.-]*[A-Za-z0-9])+");

    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}’'.-]+(?: \\p{Lu}[\\p{L}’'.-]*){1,3}");

    /// How far into a line the head of a title may stand.
    private static final int TITLE = 60;

    private final Knowledge knowledge;
    private final Agents agents;
    private final Set<String> common;
    private final HeaderSetting header;
    private final Signatures signatures;
    private final LocalPatterns patterns;
    private final LanguageDetector detector;

    public Annotator(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.agents = new Agents(knowledge.syntax(), knowledge.words("delegate-noun"));
        this.common = new TreeSet<>(knowledge.words("no-name"));
        this.header = new HeaderSetting(knowledge);
        this.patterns = LocalPatterns.of(knowledge);
        this.detector = new LanguageDetector(knowledge);
        this.signatures =
                new Signatures(knowledge.syntax(), knowledge.alternatives("organization-part"));
    }

    public Annotated annotate(Document document) {
        var local = new Lexicon(new LocalNames(knowledge, patterns, document).find());
        var languages = Languages.of(document, detector);
        var spans = sentences(document, languages);
        var names = new PersonNames(common);
        var first = new Pass(document, languages, local, names, Setting.UNKNOWN);
        var beginning = first.annotate(spans, HeaderSetting.BLOCKS);
        var unkind = header.setting(beginning, first.treaties);
        var again = new Pass(document, languages, local, names, unkind).annotate(spans, HeaderSetting.BLOCKS);
        var setting = unkind.about(header.kind(again), HeaderSetting.kinds(again));
        var second = new Pass(document, languages, local, names, setting).annotate(spans, Integer.MAX_VALUE);
        second.phrases(Phrase.Person.class)
                .filter(person -> person.slot() == Slot.PERSON)
                .forEach(person -> names.learn(person.ref().name()));
        signed(document, names);
        var last = new Pass(document, languages, local, names, setting).annotate(spans, Integer.MAX_VALUE);
        return new Annotated(
                document, languages, setting, Delegations.join(signatures.join(last.sentences())));
    }

    /// Learns the names that stand alone on a line above a title.
    private void signed(Document document, PersonNames names) {
        var blocks = document.blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            var name = blocks.get(i).span().of(document.text());
            if (FULL_NAME.matcher(name).matches()
                    && names.isName(name)
                    && isTitle(document, i + 1)) {
                names.learn(name);
            }
        }
    }

    private boolean isTitle(Document document, int block) {
        var span = document.blocks().get(block).span();
        var beginning = new Span(span.start(), Math.min(span.end(), span.start() + TITLE));
        return knowledge.lexicon().find(document.text(), beginning).stream()
                .filter(hit -> hit.span().start() <= span.start() + TITLE / 2)
                .flatMap(hit -> hit.entries().stream())
                .anyMatch(entry -> entry.slot() == Slot.POST || entry.slot() == Slot.OFFICE);
    }

    private record Place(int block, Block in, Span span) {}

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
                        default -> splitter.split(document.text(), block.span());
                    };
            for (var span : spans) {
                places.add(new Place(i, block, span));
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

        private final Document document;
        private final Languages languages;
        private final Lexicon local;
        private final Setting setting;
        private final Meetings meetings;
        private final Persons persons;
        private final Map<Treaty, Integer> treaties = new LinkedHashMap<>();

        Pass(
                Document document,
                Languages languages,
                Lexicon local,
                PersonNames names,
                Setting setting) {
            this.document = document;
            this.languages = languages;
            this.local = local;
            this.setting = setting;
            this.meetings = new Meetings(knowledge.syntax(), setting, Annotator.this::treaty);
            this.persons =
                    new Persons(
                            knowledge.syntax(), names, knowledge.alternatives("organization-part"));
        }

        Annotated annotate(List<Place> places, int blocks) {
            var sentences = new ArrayList<Sentence>();
            for (var place : places) {
                if (place.block() < blocks) {
                    var slotted = slotted(place);
                    sentences.add(
                            new Sentence(
                                    sentences.size(),
                                    place.block(),
                                    place.in(),
                                    place.span(),
                                    slotted));
                }
            }
            return new Annotated(document, languages, setting, sentences);
        }

        private Slotted slotted(Place place) {
            var terms = terms(place.span());
            count(terms, place.block() < HeaderSetting.TITLE ? 3 : 1);
            var marked = Slotted.of(document.text(), place.span(), terms);
            marked = agents.names(marked);
            marked = Dates.mark(marked);
            marked = meetings.mark(marked);
            marked = persons.mark(marked);
            return agents.delegates(agents.lists(marked));
        }

        private List<Phrase.Term> terms(Span span) {
            var hits = new ArrayList<Lexicon.Hit>();
            symbols(span).forEach(symbol -> hits.add(new Lexicon.Hit(symbol, List.of())));
            knowledge.lexicon().find(document.text(), span).stream()
                    .map(this::holding)
                    .filter(hit -> !hit.entries().isEmpty())
                    .forEach(hits::add);
            hits.addAll(local.find(document.text(), span));
            hits.sort(
                    Comparator.comparingInt((Lexicon.Hit hit) -> hit.span().start())
                            .thenComparingInt(hit -> -hit.span().length()));
            var terms = new ArrayList<Phrase.Term>();
            int end = 0;
            for (var hit : hits) {
                if (hit.span().start() >= end) {
                    term(hit).ifPresent(terms::add);
                    end = hit.span().end();
                }
            }
            return terms;
        }

        private void count(List<Phrase.Term> terms, int weight) {
            terms.stream()
                    .flatMap(term -> term.as(Slot.TREATY).stream())
                    .flatMap(entry -> treaty(entry).stream())
                    .forEach(treaty -> treaties.merge(treaty, weight, Integer::sum));
        }

        private Lexicon.Hit holding(Lexicon.Hit hit) {
            var treaty = setting.treaty().map(Treaty::iri).orElse("");
            return new Lexicon.Hit(
                    hit.span(),
                    hit.entries().stream().filter(entry -> entry.holdsIn(treaty)).toList());
        }

        /// Document symbols, in which nothing else is named.
        private List<Span> symbols(Span span) {
            var matcher = SYMBOL.matcher(document.text()).region(span.start(), span.end());
            var symbols = new ArrayList<Span>();
            while (matcher.find()) {
                symbols.add(new Span(matcher.start(), matcher.end()));
            }
            return symbols;
        }

        private Optional<Phrase.Term> term(Lexicon.Hit hit) {
            var entries = new ArrayList<>(hit.entries());
            entries.sort(Comparator.comparing(Entry::slot));
            return entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Phrase.Term(entries.getFirst().slot(), hit.span(), entries));
        }
    }
}
