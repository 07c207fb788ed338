package org.rapporteur.extract;

import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;

/// All holdings of offices that were found in a document, put together: each one once.
final class SaidRoles {

    private SaidRoles() {}

    /// The same holdings; who heads the secretariat, or is deputy there, works for it where the
    /// document names it.
    static List<Fact.RoleHolding> staffed(Context context, List<Fact.RoleHolding> found) {
        var secretariat =
                context.annotated()
                        .phrases(Phrase.Term.class)
                        .flatMap(term -> org.rapporteur.annotate.Agents.ref(term).stream())
                        .filter(ref -> ref.name().startsWith("Secretariat"))
                        .findFirst();
        return secretariat.isEmpty()
                ? found
                : found.stream().map(row -> staffed(row, secretariat.get())).toList();
    }

    private static Fact.RoleHolding staffed(Fact.RoleHolding row, Ref secretariat) {
        boolean head = row.role().replace('-', ' ').endsWith("executive secretary");
        return head && row.onBehalfOf() instanceof Ref.Nobody && Context.isPerson(row.holder())
                ? new Fact.RoleHolding(
                        row.holder(),
                        row.role(),
                        row.topic(),
                        row.meeting(),
                        secretariat,
                        row.start(),
                        row.end(),
                        row.evidence())
                : row;
    }

    /// The same holder of the same office is one row; a term, a topic or a meeting makes two. A
    /// title beside a name yields to what the document says in a sentence.
    static List<Fact.RoleHolding> distinct(Context context, List<Fact.RoleHolding> found) {
        var rows = new LinkedHashMap<String, Fact.RoleHolding>();
        var told = new ToldRoles(context, found);
        for (var row : found) {
            var key =
                    String.join(
                            "|",
                            Context.lower(row.holder().name()),
                            row.role(),
                            row.topic(),
                            row.meeting().name(),
                            ended(context, row));
            boolean again = rows.values().stream().anyMatch(other -> isAgain(other, row));
            if (!told.tellsMore(row) && !again) {
                rows.putIfAbsent(key, row);
            }
        }
        return List.copyOf(rows.values());
    }

    /// Whether two wordings read the same words as the same holder's office: the first one stands.
    private static boolean isAgain(Fact.RoleHolding one, Fact.RoleHolding other) {
        return one.role().equals(other.role())
                && one.holder().equals(other.holder())
                && !one.evidence().rule().equals(other.evidence().rule())
                && one.evidence().span().overlaps(other.evidence().span())
                && (other.topic().isEmpty() || one.topic().equals(other.topic()))
                && !PostReader.isBeside(other);
    }

    private static String ended(Context context, Fact.RoleHolding row) {
        return context.isOffice(row.role(), Context.PRESIDING) ? "" : row.end().toString();
    }
}
