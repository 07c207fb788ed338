package org.rapporteur.fact;

import java.math.BigDecimal;
import java.util.OptionalInt;

/// What a document says beside who met, who acted and who spoke: votes, money, deadlines, its
/// agenda, and the documents that it refers to. Texts are empty where the document does not say.
public sealed interface Detail extends Fact {

    /// A vote that was counted.
    ///
    /// @param subject what was put to the vote, as printed
    /// @param carried whether it was adopted
    record Vote(
            Ref meeting, String subject, boolean carried, Tally tally, When date, Evidence evidence)
            implements Detail {}

    /// How many voted for, against, and not at all; empty where the document gives no figure.
    record Tally(OptionalInt inFavour, OptionalInt against, OptionalInt abstaining) {}

    /// Money that an agent paid, promised or thinks of giving.
    ///
    /// @param currency the code of ISO 4217, or the words that are printed where they mean several
    /// @param purpose what it is for, as printed
    /// @param status a notation of the scheme of payments
    record FinancialContribution(
            Ref agent,
            BigDecimal amount,
            String currency,
            String purpose,
            String status,
            Evidence evidence)
            implements Detail {}

    /// That a state asks for more time.
    ///
    /// @param subject what for, as printed
    /// @param length how long, as printed
    /// @param status a notation of the scheme of statuses; the request is what is completed
    record ExtensionRequest(
            Ref agent, String subject, String length, When until, String status, Evidence evidence)
            implements Detail {}

    /// An item of a meeting's agenda.
    ///
    /// @param number as printed, `4 (a)`
    record AgendaItem(Ref meeting, String number, String title, Evidence evidence)
            implements Detail {}

    /// A document, a resolution or an article that the text refers to.
    ///
    /// @param kind `symbol`, `resolution` or `article`
    /// @param target the symbol; or the resolution or article with its number
    record Reference(String kind, String target, Evidence evidence) implements Detail {}
}
