package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Agents;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// The state in which a meeting is held, where the words say that it receives it.
final class Hosts {

    /// How far behind a meeting's name its host may stand, in characters.
    private static final int REACH = 120;

    private final Pattern before;
    private final Pattern behind;

    Hosts(Wordings syntax) {
        this.before =
                syntax.compile(
                        "(?P<host>{state|agents})(?: (?:will|would|shall|is to|was to|has|had))?"
                            + " (?:to )?(?:host|be host to|hosts|hosted|hosting|receive|received|hold)"
                            + " (?:the |its )?$");
        this.behind =
                syntax.compile(
                        "^[^.;{meeting}]{0,100}?(?:(?:hosted|received) by|at the (?:kind |generous"
                                + " )?invitation of) (?:the )?(?P<host>{state|agents})");
    }

    /// The host of a meeting whose name stands at an index.
    ///
    /// @param city the phrase of the place, if one is named: a host of a meeting elsewhere does not
    ///     tell where it is
    Optional<Ref> of(Slotted slotted, int at, Optional<Ref> city) {
        var text = slotted.text();
        var left = before.matcher(text.substring(0, at));
        var right =
                behind.matcher(text.substring(at + 1, Math.min(text.length(), at + 1 + REACH)));
        var place =
                left.find()
                        ? left.start("host")
                        : right.find() ? at + 1 + right.start("host") : -1;
        return place < 0
                ? Optional.empty()
                : slotted.phrase(place)
                        .map(phrase -> Agents.refs(phrase))
                        .filter(hosts -> hosts.size() == 1)
                        .map(List::getFirst)
                        .filter(Context::isState)
                        .filter(host -> city.map(host::equals).orElse(true));
    }

    /// The state whose capital a place is, if it is one.
    static Optional<Ref> capital(Slotted.Match match) {
        return match.phrases("city").stream()
                .filter(phrase -> phrase.slot() == Slot.CAPITAL)
                .flatMap(phrase -> Agents.refs(phrase).stream())
                .findFirst();
    }
}
