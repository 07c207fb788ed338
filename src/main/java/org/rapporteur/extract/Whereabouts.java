package org.rapporteur.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.annotate.Agents;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Period;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.annotate.TitlePage;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// Where and when a meeting is said to be held.
final class Whereabouts {

    private static final int REACH = 150;
    private static final int ACRONYM = 5;
    private static final int LINE = 140;
    private static final int LONG = 320;
    private static final String CITY =
            "(?P<city>{capital}(?: (?-i:[A-Z][a-z]+))?|(?-i:[A-Z][\\p{L}’'-]+(?:"
                    + " [A-Z][\\p{L}’'-]+){0,2}))";

    private final Annotated annotated;
    private final Genre genre;
    private final Pattern closing;
    private final int title;
    private final Pattern place;
    private final Pattern line;
    private final Pattern held;
    private final Hosts hosts;
    private final Set<String> common;
    private final Map<String, String> countries = new HashMap<>();

    Whereabouts(Knowledge knowledge, Annotated annotated, Genre genre) {
        this.annotated = annotated;
        this.genre = genre;
        this.closing =
                Pattern.compile("(?i)\\b(?:" + knowledge.alternatives("closing-word") + ")\\b");
        this.title = TitlePage.end(annotated.document());
        var syntax = knowledge.syntax();
        this.common = new TreeSet<>(knowledge.words("no-name"));
        this.place =
                syntax.compile(
                        "(?:\\b(?:in|at|(?:pencill?ed in|scheduled|set|planned|foreseen)"
                                + " for)|\\(|,) ?(?:the )?(?:"
                                + CITY
                                + "(?:(?:, | \\()(?P<country>{state}))?|(?P<only>{state}))");
        this.line =
                syntax.compile(
                        "(?:^|, |: |\\(|\\b(?:in|at) )"
                                + CITY
                                + "(?: \\((?:online|virtual|hybrid)\\))?(?:(?:, | \\()(?P<country>{state})\\)?)?(?:$|[,(]? ?(?P<date>{date})|,)");
        this.held =
                syntax.compile(
                        "held|hold|take place|took place|taken"
                                + " place|conven|\\bmet\\b|\\bmeet\\b|will be|shall be|to be|would"
                                + " be|open|scheduled|foreseen|planned|envisaged|due|run|ran|conducted|pencil|slated|fixed|expected");
        this.hosts = new Hosts(syntax);
        learnCountries(syntax.compile(CITY + "(?:, | \\()(?P<country>{state})"));
    }

    private void learnCountries(Pattern pair) {
        for (var sentence : annotated.sentences()) {
            for (var match : sentence.slotted().find(pair)) {
                countries.putIfAbsent(match.printed("city"), name(match, "country"));
            }
        }
    }

    /// The country that the document prints beside a city, empty if it never does.
    String country(String city) {
        return countries.getOrDefault(city, "");
    }

    /// Whether a common name of a kind, without a place or a day, means no meeting: in a bulletin
    /// there are informal consultations all the time.
    boolean isCommon(String series) {
        return series.equals("conference")
                || (series.equals("informal-consultation") && genre == Genre.BULLETIN);
    }

    /// What is said behind a meeting's name.
    Place after(Sentence sentence, int at) {
        var text = sentence.slotted().text();
        int end = reach(text, at);
        var date = lasting(sentence, date(sentence.slotted(), at, end));
        var where = place(sentence.slotted(), at, end);
        return new Place(where.city(), where.country(), date, false, 0);
    }

    private static int reach(String text, int at) {
        int end = Math.min(text.length(), at + REACH);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            boolean other = c == Slot.MEETING.mark() && i > at + 3;
            if (c == ';' || (other && !text.substring(at + 1, i).equals(" for the "))) {
                return i;
            }
        }
        return end;
    }

    /// The day of a bulletin is one of the meeting, and not all.
    private Optional<Period> lasting(Sentence sentence, Optional<Period> date) {
        boolean issue = genre == Genre.BULLETIN && sentence.block() < title;
        return date.filter(
                days -> !issue || days.to().day() == 0 || !days.from().equals(days.to()));
    }

    private Optional<Period> date(Slotted slotted, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (slotted.phrase(i).orElse(null) instanceof Phrase.Date date) {
                var gap = slotted.text().substring(at + 1, i);
                boolean verbless = gap.indexOf(Slot.VERB.mark()) < 0;
                boolean year = date.period().to().month() == 0 && !PLACED.matcher(gap).find();
                boolean near =
                        verbless && (gap.length() <= (year ? 3 : 26) || VAGUE.matcher(gap).find());
                return near || (verbless && held.matcher(gap).find()) || gap.contains("(")
                        ? Optional.of(date.period())
                        : Optional.empty();
            }
        }
        var year = BRACKET.matcher(slotted.text().substring(at + 1, end));
        return year.find() ? Optional.of(year(year.group(1))) : Optional.empty();
    }

    private static Period year(String printed) {
        var day = new Period.Day(Integer.parseInt(printed), 0, 0);
        return new Period(day, day);
    }

    /// A place and a part of a month between a meeting and its month.
    private static final Pattern VAGUE =
            Pattern.compile(
                    "^,? (?:probably |tentatively |provisionally |again |possibly )?(?:in|at) (?:["
                            + Slot.CAPITAL.mark()
                            + "]|\\p{Lu}[\\p{L}-]+),? (?:in|during) the (?:[a-z]+|["
                            + Slot.ORDINAL.mark()
                            + "]) (?:week|half|part|days) (?:of )?$");

    /// A place between a meeting and its year.
    private static final Pattern PLACED =
            Pattern.compile(
                    "^ (?:in|at) (?:["
                            + Slot.CAPITAL.mark()
                            + "]|\\p{Lu}[\\p{L}-]+)(?:, ["
                            + Slot.STATE.mark()
                            + "])? $");

    /// The year of a meeting in brackets behind it, alone or behind its place.
    private static final Pattern BRACKET =
            Pattern.compile("^ \\((?:[^()\\d]{1,40}, )?((?:19|20)\\d\\d)\\)");

    private Place place(Slotted slotted, int at, int end) {
        for (var match : slotted.find(place)) {
            if (match.start() > at && match.end() <= end && isPlace(match)) {
                var gap = slotted.text().substring(at + 1, match.start());
                boolean verbless = gap.indexOf(Slot.VERB.mark()) < 0;
                boolean said = verbless && (gap.length() <= 20 || held.matcher(gap).find());
                return said ? hosted(slotted, at, match) : Place.UNSAID;
            }
        }
        return new Place("", host(slotted, at, Optional.empty()), Optional.empty(), false, 0);
    }

    /// The place that a match names, in the state that receives the meeting.
    private Place hosted(Slotted slotted, int at, Slotted.Match match) {
        var place = located(match);
        return place.country().isEmpty()
                ? place.in(0, host(slotted, at, Hosts.capital(match)))
                : place;
    }

    private String host(Slotted slotted, int at, Optional<Ref> city) {
        return hosts.of(slotted, at, city).map(Ref::name).orElse("");
    }

    private static Place located(Slotted.Match match) {
        var only = match.has("only") ? name(match, "only") : "";
        var country = match.has("country") ? name(match, "country") : only;
        return new Place(match.printed("city"), country, Optional.empty(), false, 0);
    }

    private boolean isPlace(Slotted.Match match) {
        var city = match.printed("city");
        boolean common =
                List.of(city.split("[ -]")).stream()
                        .anyMatch(word -> this.common.contains(word.toLowerCase(Locale.ROOT)));
        boolean listed = match.has("only") && match.text("only").isEmpty();
        boolean acronym =
                !city.isEmpty()
                        && city.length() <= ACRONYM
                        && city.chars().allMatch(Character::isUpperCase);
        return !listed
                && !acronym
                && (city.isEmpty()
                        || !common
                        || city.startsWith("Geneva")
                        || city.startsWith("New York"))
                && !city.startsWith("Palais");
    }

    private static String name(Slotted.Match match, String group) {
        return match.phrases(group).stream()
                .flatMap(phrase -> Agents.refs(phrase).stream())
                .map(ref -> ref.name())
                .findFirst()
                .orElse("");
    }

    /// What the lines beside a meeting's name in the title say.
    ///
    /// @param lone whether a single day on a line of its own counts, as it does in the title of a
    ///   statement for want of anything better
    Place header(MeetingTable.Mention mention, boolean lone) {
        int block = mention.sentence().block();
        if (block >= title || mention.sentence().span().length() > LONG) {
            return Place.UNSAID;
        }
        var found = Place.UNSAID;
        for (var sentence : annotated.sentences()) {
            if (sentence.block() >= title) {
                break;
            }
            boolean close = Math.abs(sentence.block() - block) <= 4;
            if (close && sentence.span().length() < LINE) {
                found = found.or(headline(sentence, lone && genre != Genre.BULLETIN));
            }
        }
        boolean days = mention.meeting().label().contains(" Session ");
        return genre == Genre.STATEMENT || genre == Genre.SUMMARY_RECORD || days
                ? sitting(found)
                : found;
    }

    /// The day in the title of a statement or of a record is that of a sitting: it tells the month
    /// of the meeting, and its end only where the words close it.
    private Place sitting(Place found) {
        var day = found.dates().filter(dates -> dates.from().equals(dates.to()));
        if (day.isEmpty() || day.get().to().day() == 0) {
            return found;
        }
        boolean closes =
                annotated.sentences().stream()
                        .takeWhile(sentence -> sentence.block() < title)
                        .anyMatch(sentence ->
                                closing.matcher(sentence.span().of(annotated.document().text()))
                                        .find());
        var month = new Period.Day(day.get().to().year(), day.get().to().month(), 0);
        var dates = closes ? day.get() : new Period(month, month);
        return new Place(found.city(), found.country(), Optional.of(dates), closes, found.year());
    }

    private static final Pattern VENUE = Pattern.compile("(?i)^(?:venue|place|location)\\b");

    private Place headline(Sentence sentence, boolean lone) {
        var slotted = sentence.slotted();
        var dates =
                slotted.phrases().stream()
                        .filter(Phrase.Date.class::isInstance)
                        .map(date -> ((Phrase.Date) date).period())
                        .findFirst();
        for (var match : slotted.find(line)) {
            boolean venue = VENUE.matcher(slotted.text()).find();
            boolean whole = match.has("date") || match.has("country") || dates.isPresent() || venue;
            if (whole && isPlace(match) && slotted.text().indexOf(Slot.PERSON.mark()) < 0) {
                return new Place(match.printed("city"), name(match, "country"), dates, false, 0);
            }
        }
        boolean alone = slotted.length() <= 2;
        boolean range = dates.isPresent() && !dates.get().from().equals(dates.get().to());
        boolean counts = range || (alone && lone);
        return new Place("", "", counts ? dates : Optional.empty(), alone && !range, 0);
    }
}
