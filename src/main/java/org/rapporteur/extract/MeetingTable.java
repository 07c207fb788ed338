package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Slot;

/// The meetings that a document names, each once, with what it says of their places and dates.
final class MeetingTable {

    /// One place where a meeting is named, and what is said of it there.
    record Mention(Ref.Meeting meeting, Sentence sentence, Span span, Place place) {}

    /// A meeting under its canonical label, with all that the document says of it.
    record Entry(Ref.Meeting meeting, Place place, Mention best, List<Mention> mentions) {}

    private final Annotated annotated;
    private final Whereabouts whereabouts;
    private final MeetingLabels labels;
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Ref, List<Entry>> byMeeting = new HashMap<>();
    private final Map<String, Entry> bySeries = new HashMap<>();
    private final Map<String, Optional<Ref.Meeting>> byBeginning = new HashMap<>();

    MeetingTable(Annotated annotated, Whereabouts whereabouts) {
        this.annotated = annotated;
        this.whereabouts = whereabouts;
        annotated.sentences().forEach(this::collect);
        var first =
                mentions.values().stream()
                        .filter(all -> all.stream().anyMatch(this::isTitle))
                        .findFirst();
        this.labels = new MeetingLabels(first.map(all -> all.getFirst().meeting()));
        mentions.forEach(
                (key, all) -> entries.put(key, entry(all, first.filter(all::equals).isPresent())));
        for (var entry : entries.values()) {
            byMeeting.computeIfAbsent(entry.meeting(), key -> new ArrayList<>()).add(entry);
            bySeries.putIfAbsent(entry.meeting().series(), entry);
        }
    }

    private void collect(Sentence sentence) {
        resumed(sentence);
        for (int i = 0; i < sentence.slotted().length(); i++) {
            var phrase = sentence.slotted().phrase(i);
            if (phrase.isPresent() && phrase.get() instanceof Phrase.Meeting named) {
                var place = isPurpose(sentence, i) ? Place.UNSAID : whereabouts.after(sentence, i);
                boolean common =
                        Character.isLowerCase(
                                named.span().of(annotated.document().text()).codePointAt(0));
                boolean bare = common && named.meeting().ordinal() == 0;
                boolean kind = whereabouts.isCommon(named.meeting().series());
                if (bare && kind && place.said() == 0) {
                    continue;
                }
                mentions.computeIfAbsent(key(named, sentence), key -> new ArrayList<>())
                        .add(new Mention(named.meeting(), sentence, named.span(), place));
            }
        }
    }

    /// "It will be held in …": what is said of the meeting that the sentence before named last.
    private void resumed(Sentence sentence) {
        var matcher = HELD.matcher(sentence.slotted().text());
        if (!matcher.find() || sentence.index() == 0) {
            return;
        }
        var before = annotated.sentences().get(sentence.index() - 1);
        before.slotted().phrases().stream()
                .filter(phrase -> phrase instanceof Phrase.Meeting)
                .filter(phrase -> before.block() == sentence.block())
                .map(phrase -> (Phrase.Meeting) phrase)
                .reduce((first, second) -> second)
                .ifPresent(named ->
                        mentions.computeIfAbsent(key(named, before), key -> new ArrayList<>())
                                .add(
                                        new Mention(
                                                named.meeting(),
                                                sentence,
                                                sentence.slotted().phrase(0).orElseThrow().span(),
                                                whereabouts.after(sentence, 0))));
    }

    /// "The Conference met in Oslo from 3 to 5 May": what the first words of the text say of the
    /// meeting that the title names.
    private Place opening() {
        return annotated.sentences().stream()
                .limit(OPENING)
                .filter(sentence -> MET.matcher(sentence.slotted().text()).find())
                .map(sentence -> whereabouts.after(sentence, THE))
                .filter(place -> place.dates().isPresent())
                .findFirst()
                .orElse(Place.UNSAID);
    }

    /// How many sentences the beginning of a text has.
    private static final int OPENING = 40;

    /// Where a body stands behind its article.
    private static final int THE = 4;

    private static final java.util.regex.Pattern MET =
            java.util.regex.Pattern.compile(
                    "^The ["
                            + Slot.BODY.mark()
                            + Slot.SERIES.mark()
                            + "] (?:met|sat|took place|was (?:held|convened)|held its (?:meetings?|sessions?))\\b");

    private static final java.util.regex.Pattern HELD =
            java.util.regex.Pattern.compile(
                    "^["
                            + Slot.PRONOUN.mark()
                            + "] (?:will|would|shall|was|is|is to|was to)(?: be)?"
                            + " (?:held|take place|convened?|meet|took place)\\b");

    /// "the preparatory committee for the First Meeting": what follows is said of the other
    /// meeting.
    private static boolean isPurpose(Sentence sentence, int at) {
        var before = sentence.slotted().text().substring(0, at);
        return before.endsWith(" for the ") && before.indexOf(Slot.MEETING.mark()) >= 0;
    }

    /// Meetings with an ordinal are one by their label; of a yearly one the sentence tells the
    /// year.
    private String key(Phrase.Meeting named, Sentence sentence) {
        var meeting = named.meeting();
        if (meeting.ordinal() == 0 && meeting.series().equals("general-assembly")) {
            return meeting.label() + MeetingLabels.year(sentence);
        }
        return meeting.ordinal() > 0
                ? meeting.series() + meeting.ordinal() + plain(meeting.label())
                : meeting.label();
    }

    /// "Tenth Meeting of the Conference of the Parties" and "Tenth Conference of the Parties" are
    /// one.
    private static String plain(String label) {
        return label.replaceFirst(" (?:Meeting|Session) of the (?!(?:States )?Part)", " ");
    }

    /// @param titled whether this is the first meeting that a title names, which the document calls
    ///   "the Meeting"
    private Entry entry(List<Mention> all, boolean titled) {
        var title = all.stream().filter(this::isTitle).findFirst();
        var place = title.map(this::headed).orElse(Place.UNSAID);
        var best = all.getFirst();
        int most = place.said();
        for (var mention : all.stream().sorted(FULLEST).toList()) {
            place = place.or(mention.place());
            if (mention.place().said() > most) {
                best = mention;
                most = mention.place().said();
            }
        }
        place =
                place.or(titled ? opening() : Place.UNSAID)
                        .or(
                                title.map(mention -> whereabouts.header(mention, true))
                                        .orElse(Place.UNSAID))
                        .in(annotated.setting().year(), whereabouts.country(place.city()));
        boolean yearly = all.getFirst().meeting().series().equals("general-assembly");
        var said = yearly ? Place.UNSAID : place;
        return new Entry(labels.labelled(all.getFirst(), place), said, best, all);
    }

    /// What the line that is a meeting's name says of it, else what the lines beside it do.
    private Place headed(Mention mention) {
        boolean whole = mention.place().said() >= PLACED && !mention.place().city().isEmpty();
        return whole ? mention.place() : whereabouts.header(mention, false);
    }

    /// How much a place and its days say.
    private static final int PLACED = 3;

    /// What is said of a meeting as the subject of its sentence counts before what stands beside
    /// it.
    private static final Comparator<Mention> FULLEST =
            Comparator.comparingInt(MeetingTable::weight).reversed();

    private static int weight(Mention mention) {
        boolean subject = mention.sentence().slotted().index(mention.span().start()) <= SUBJECT;
        return mention.place().said() + (subject ? 3 : 0);
    }

    private static final int SUBJECT = 6;

    /// Whether a line is the meeting's name and little else.
    private boolean isTitle(Mention mention) {
        var line = mention.sentence().span();
        boolean first = mention.span().start() == line.start();
        boolean sentence = line.of(annotated.document().text()).endsWith(".");
        boolean last = mention.span().end() == line.end();
        return mention.span().length() * 2 > line.length() || ((first || last) && !sentence);
    }

    /// The canonical form of a meeting named in a sentence.
    Ref.Meeting canonical(Phrase.Meeting named, Sentence sentence) {
        return Optional.ofNullable(entries.get(key(named, sentence)))
                .map(Entry::meeting)
                .orElse(named.meeting());
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    Optional<Entry> of(Ref meeting) {
        return Optional.ofNullable(byMeeting.get(meeting)).map(List::getFirst);
    }

    /// The first meeting of a series that the document names.
    Optional<Ref.Meeting> first(String series) {
        return Optional.ofNullable(bySeries.get(series)).map(entry -> entry.meeting());
    }

    /// The first meeting whose label begins with words.
    Optional<Ref.Meeting> beginning(String words) {
        return byBeginning.computeIfAbsent(
                words,
                key ->
                        entries.values().stream()
                                .map(Entry::meeting)
                                .filter(meeting -> meeting.label().startsWith(key))
                                .findFirst());
    }

    List<Mention> mentions(Ref.Meeting meeting) {
        return byMeeting.getOrDefault(meeting, List.of()).stream()
                .flatMap(entry -> entry.mentions().stream())
                .toList();
    }
}
