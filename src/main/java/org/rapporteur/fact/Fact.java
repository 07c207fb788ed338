package org.rapporteur.fact;

/// What a document says happened. Every fact carries its evidence. Concepts (capacity, role, topic,
/// action, act, stance, status) are the notations of `ontology/schemes`, empty where the document
/// does not say.
public sealed interface Fact
        permits Fact.MeetingNamed,
                Fact.Participation,
                Fact.RoleHolding,
                Fact.Decision,
                Fact.Contribution,
                Fact.TreatyAction,
                Detail {

    Evidence evidence();

    /// A meeting that the document names, with what it says of place and dates. `city` and
    /// `country` are empty where it does not say.
    record MeetingNamed(
            Ref.Meeting meeting,
            String city,
            String country,
            When start,
            When end,
            Evidence evidence)
            implements Fact {}

    /// Who took part in which meeting, in which capacity.
    record Participation(Ref meeting, Ref participant, String capacity, Evidence evidence)
            implements Fact {}

    /// Who holds which office or post; `meeting` is the meeting or body at which it is held. `role`
    /// is a notation, or the title as printed in lower case.
    record RoleHolding(
            Ref holder,
            String role,
            String topic,
            Ref meeting,
            Ref onBehalfOf,
            Bound start,
            Bound end,
            Evidence evidence)
            implements Fact {}

    /// An act of a meeting as its report records it; `paragraph` is the printed number.
    record Decision(
            Ref meeting,
            String paragraph,
            String action,
            String topic,
            When date,
            Evidence evidence)
            implements Fact {}

    /// Something that an agent said, wrote, offered or did in a meeting's discussion.
    record Contribution(
            Ref meeting,
            Ref contributor,
            String act,
            String stance,
            String topic,
            Evidence evidence)
            implements Fact {}

    /// A state's step towards a treaty; `treaty` is the treaty's IRI.
    record TreatyAction(
            Ref agent, String treaty, String action, When date, String status, Evidence evidence)
            implements Fact {}
}
