package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// The lines below an officer's line that name more holders of the same office.
final class OfficerLists {

    private static final String RULE =
            Base.STANDARD.id("rule", "officers-listed-below-their-office");
    private static final List<String> LINES = List.of("officer-line", "officer-line-of-state");
    private static final int MARKS = 4;
    private static final Pattern PLURAL = Pattern.compile("^[^: \\t]*(?:s|men)\\b *[: \\t]");

    private final Context context;

    OfficerLists(Context context) {
        this.context = context;
    }

    /// @param found the offices that lines name with their first holder
    List<Fact.RoleHolding> more(List<Fact.RoleHolding> found) {
        var more = new ArrayList<Fact.RoleHolding>();
        var lines = new TreeMap<Integer, List<Fact.RoleHolding>>();
        for (var holding : found) {
            if (isLine(holding)) {
                context.passages()
                        .around(holding.evidence().span())
                        .ifPresent(sentence ->
                                lines.computeIfAbsent(sentence.index(), i -> new ArrayList<>())
                                        .add(holding));
            }
        }
        lines.forEach((at, all) -> all.forEach(line -> more.addAll(below(at + 1, line, true))));
        more.addAll(headed());
        return more;
    }

    /// The names below a line that is an office ("Vice-Presidents") and nothing else.
    private List<Fact.RoleHolding> headed() {
        var more = new ArrayList<Fact.RoleHolding>();
        var sentences = context.sentences();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            var slotted = sentences.get(i).slotted();
            var office = slotted.phrase(0);
            var heading = HEADING.matcher(slotted.text());
            if (office.isPresent() && heading.find() && isName(sentences.get(i + 1))) {
                var role = context.role(office.get());
                boolean several =
                        PLURAL.matcher(office.get().span().of(context.text()) + ":").find();
                more.addAll(below(i + 1, office(role, body(sentences.get(i))), several));
            }
        }
        return more;
    }

    /// The body that an office's line names, else the meeting.
    private Ref body(Sentence heading) {
        var slotted = heading.slotted();
        var matcher = OF.matcher(slotted.text());
        if (!matcher.find()) {
            return context.main();
        }
        var whole = slotted.span(matcher.end(), slotted.length()).of(context.text());
        var printed = whole.replaceFirst(" / .*$", "");
        var named =
                slotted.phrases(matcher.end(), slotted.length()).stream()
                        .filter(Phrase.Meeting.class::isInstance)
                        .<Ref>map(phrase -> context.meeting((Phrase.Meeting) phrase, heading))
                        .findFirst();
        boolean own = slotted.length() - matcher.end() <= 2;
        return named.orElseGet(() -> own ? context.main() : new Ref.Named(Ref.Kind.BODY, printed));
    }

    private Fact.RoleHolding office(String role, Ref body) {
        var nobody = new Ref.Nobody();
        var open = new Bound.Open();
        var nowhere = context.evidence(new Span(0, 0), RULE);
        return new Fact.RoleHolding(nobody, role, "", body, nobody, open, open, nowhere);
    }

    private static final Pattern OF = Pattern.compile("^. (?:of|to|for)(?: the)? ");
    private static final Pattern HEADING =
            Pattern.compile(
                    "^" + Slot.OFFICE.mark() + "(?: (?:of|to|for)(?: the)? [^.;:]{1,80})?:?$");

    /// Whether a line names an office for several, with its first holder.
    private static boolean isLine(Fact.RoleHolding holding) {
        return LINES.stream().anyMatch(line -> holding.evidence().rule().endsWith("/" + line))
                && Context.isPerson(holding.holder())
                && isPlural(holding);
    }

    /// Whether the line names the office for several ("Vice-Presidents:").
    private static boolean isPlural(Fact.RoleHolding holding) {
        return PLURAL.matcher(holding.evidence().quote()).find();
    }

    private List<Fact.RoleHolding> below(int first, Fact.RoleHolding office, boolean several) {
        var more = new ArrayList<Fact.RoleHolding>();
        for (int i = first; i < context.sentences().size(); i++) {
            var sentence = context.sentences().get(i);
            if (!isName(sentence) || (!several && i > first)) {
                break;
            }
            for (var phrase : sentence.slotted().phrases()) {
                for (Phrase.Agent agent : Context.agents(phrase)) {
                    more.add(
                            new Fact.RoleHolding(
                                    agent.ref(),
                                    office.role(),
                                    office.topic(),
                                    office.meeting(),
                                    RoleExtractor.behalf(context, agent.ref()),
                                    office.start(),
                                    office.end(),
                                    context.evidence(agent.span(), RULE)));
                }
            }
        }
        return more;
    }

    /// Whether a line is a person's name and nothing else.
    private static boolean isName(Sentence sentence) {
        boolean person =
                sentence.slotted().phrases().stream().anyMatch(Phrase.Person.class::isInstance);
        boolean office =
                sentence.slotted().phrases().stream()
                        .anyMatch(phrase -> phrase.slot() == Slot.OFFICE);
        var marks = sentence.slotted().text().replaceAll("[\\t ()]", "");
        return person && !office && marks.length() <= MARKS - 1;
    }
}
