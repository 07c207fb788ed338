package org.rapporteur.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.rapporteur.vocabulary.Knowledge;

/// Makes a corpus of documents about a made-up treaty, of all genres, and the facts that each of
/// them states, as tables: `documents/` and `gold/`. The same numbers make the same bytes, and a
/// document is the same in a corpus of any size.
public final class CorpusMaker {

    private static final Path SENTENCES = Path.of("src/bench/sentences.tsv");
    private static final List<String> GENRES =
            List.of("report", "minutes", "statement", "roll", "press", "status", "digest", "letter");
    private static final List<String> CITIES = List.of("Geneva", "Nairobi", "Vienna", "Lima");
    private static final List<String> MONTHS =
            List.of("March", "April", "May", "June", "September", "October", "November");
    private static final List<String> NUMBERS =
            List.of("03", "04", "05", "06", "09", "10", "11");
    private static final List<String> ORDINALS =
            List.of(
                    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth",
                    "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth",
                    "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
                    "Twentieth");
    private static final List<String> SYLLABLES =
            List.of("Ba", "re", "no", "vil", "Ta", "mar", "So", "len", "Ka", "dris", "Mo", "rin");
    private static final Map<String, String> HEADERS =
            Map.of(
                    "participation", "meeting\tparticipant\tkind\tcapacity",
                    "roles", "holder\tkind\trole\ttopic\tmeeting\ton_behalf_of\tstart\tend",
                    "decisions", "meeting\tparagraph\taction\ttopic\tdate",
                    "contributions", "meeting\tcontributor\tact\tstance\ttopic",
                    "treaty_actions", "agent\taction\tdate\tstatus",
                    "meetings", "label\tseries\tordinal\tcity\tcountry\tstart\tend");
    private static final int IN_A_FOLDER = 1_000;

    /// What a genre may say, and the rows that it gives in tables; none for what is no fact.
    private record Sentence(String genre, String table, String text, String row) {}

    private final List<String> states;
    private final List<Sentence> sentences;
    private final Path folder;
    private final int bytes;

    private CorpusMaker(Path folder, int bytes) throws IOException {
        this.folder = folder;
        this.bytes = bytes;
        this.states =
                Knowledge.statements(SampleText.STATES).stream()
                        .filter(each -> each.getPredicate().equals(SKOS.PREF_LABEL))
                        .map(each -> each.getObject().stringValue())
                        .sorted()
                        .toList();
        this.sentences = sentences();
    }

    /// @param arguments the folder, how many documents, how many bytes of text in each, and the
    ///     number of the first one (0 where it is left out)
    public static void main(String[] arguments) throws IOException {
        int many = Integer.parseInt(arguments[1]);
        int first = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        make(Path.of(arguments[0]), many, Integer.parseInt(arguments[2]), first);
    }

    /// Makes so many documents of at least so many bytes.
    static void make(Path folder, int many, int bytes, int first) throws IOException {
        var maker = new CorpusMaker(folder, bytes);
        var gold = Files.createDirectories(folder.resolve("gold"));
        var tables = new TreeMap<String, BufferedWriter>();
        for (var header : HEADERS.entrySet()) {
            var out = Files.newBufferedWriter(gold.resolve(header.getKey() + ".tsv"));
            out.write("document\t" + header.getValue() + "\tquote\n");
            tables.put(header.getKey(), out);
        }
        for (int i = first; i < first + many; i++) {
            maker.document(i, tables);
        }
        for (var table : tables.values()) {
            table.close();
        }
    }

    private void document(int number, Map<String, BufferedWriter> tables) throws IOException {
        var name = "made-%06d".formatted(number);
        var page = new MadePage(name, GENRES.get(number % GENRES.size()), slots(number));
        var lots = new Random(number);
        head(page);
        var own = sentences.stream().filter(each -> each.genre().equals(page.genre())).toList();
        while (page.length() < bytes && !own.isEmpty()) {
            var sentence = own.get(lots.nextInt(own.size()));
            page.say(sentence.text(), sentence.table(), sentence.row(), drawn(lots));
        }
        var place = folder.resolve("documents").resolve("%03d".formatted(number / IN_A_FOLDER));
        Files.createDirectories(place);
        Files.writeString(place.resolve(name + ".md"), page.text());
        for (var row : page.rows()) {
            Objects.requireNonNull(tables.get(row.table())).write(row.line() + "\n");
        }
    }

    /// What stands at the head of a document: the meeting, and who was there.
    private void head(MadePage page) {
        page.title("{meeting}");
        page.title("{city}, {day} {month} {year}");
        page.fact("meetings", "{meeting}|conference|{ordinal}|{city}||{iso}|{iso}|");
        if (page.genre().equals("roll")) {
            page.title("List of participants");
            page.title("Parties");
            var all = new ArrayList<String>(states);
            for (var state : all) {
                page.item(state, "participation", "{meeting}|" + state + "|state|state-party|");
            }
        } else if (page.genre().equals("statement")) {
            page.title("Statement by {state}");
            page.fact("contributions", "{meeting}|{state}|statement||other|");
        } else {
            page.title("{heading}");
        }
    }

    private Map<String, String> slots(int number) {
        var lots = new Random(~number);
        var slots = drawn(lots);
        int ordinal = number / GENRES.size() % ORDINALS.size();
        var parties = "Meeting of the Parties to the Convention on Tidal Barrages";
        slots.put("meeting", ORDINALS.get(ordinal) + " " + parties);
        slots.put("ordinal", "" + (ordinal + 1));
        slots.put("city", CITIES.get(ordinal % CITIES.size()));
        slots.put("year", "" + (1990 + ordinal));
        int month = ordinal % MONTHS.size();
        slots.put("month", MONTHS.get(month));
        slots.put("day", "" + (10 + ordinal));
        slots.put("iso", "%s-%s-%d".formatted(slots.get("year"), NUMBERS.get(month), 10 + ordinal));
        slots.put("heading", "Record of the " + GENRES.get(number % GENRES.size()));
        return slots;
    }

    /// A state and a person, drawn by lot, and a date of the last century.
    private Map<String, String> drawn(Random lots) {
        var slots = new TreeMap<String, String>();
        slots.put("state", states.get(lots.nextInt(states.size())));
        slots.put("title", lots.nextBoolean() ? "Ms." : "Mr.");
        slots.put("person", name(lots, 2) + " " + name(lots, 3));
        slots.put("number", "" + (1 + lots.nextInt(90)));
        int month = lots.nextInt(MONTHS.size());
        int day = 1 + lots.nextInt(28);
        int year = 1960 + lots.nextInt(30);
        slots.put("month", MONTHS.get(month));
        slots.put("day", "" + day);
        slots.put("year", "" + year);
        slots.put("iso", "%d-%s-%02d".formatted(year, NUMBERS.get(month), day));
        slots.put("city", CITIES.get(lots.nextInt(CITIES.size())));
        return slots;
    }

    private static String name(Random lots, int syllables) {
        var name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES.get(lots.nextInt(SYLLABLES.size())).toLowerCase());
        }
        return name.substring(0, 1).toUpperCase() + name.substring(1);
    }

    private static List<Sentence> sentences() throws IOException {
        return Files.readAllLines(SENTENCES).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Sentence(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }
}
