package org.rapporteur.vocabulary;

import static org.eclipse.rdf4j.model.util.Values.iri;

import org.eclipse.rdf4j.model.IRI;

/// The terms of the ontology that Java names; all are declared in `ontology/treaty.ttl`.
public final class Terms {

    /// The namespace of the ontology.
    public static final String NAMESPACE = "https://w3id.org/rapporteur/ontology#";

    // What happened
    public static final IRI FACT = term("Fact");
    public static final IRI MEETING_MENTION = term("MeetingMention");
    public static final IRI PARTICIPATION = term("Participation");
    public static final IRI ROLE_HOLDING = term("RoleHolding");
    public static final IRI DECISION = term("Decision");
    public static final IRI CONTRIBUTION = term("Contribution");
    public static final IRI TREATY_ACTION = term("TreatyAction");

    public static final IRI VOTE = term("Vote");
    public static final IRI FINANCIAL_CONTRIBUTION = term("FinancialContribution");
    public static final IRI EXTENSION_REQUEST = term("ExtensionRequest");
    public static final IRI AGENDA_ITEM_MENTION = term("AgendaItemMention");
    public static final IRI REFERENCE = term("Reference");

    // Who and what
    public static final IRI TREATY = term("Treaty");
    public static final IRI DOCUMENT = term("Document");
    public static final IRI MEETING = term("Meeting");
    public static final IRI STATE = term("State");
    public static final IRI ORGANIZATION = term("Organization");
    public static final IRI PERSON = term("Person");
    public static final IRI BODY = term("Body");
    public static final IRI OFFICE = term("Office");
    public static final IRI GROUP = term("Group");
    public static final IRI AMBIGUOUS_NAME = term("AmbiguousName");

    // Of a fact
    public static final IRI AT_MEETING = term("meeting");
    public static final IRI PARTICIPANT = term("participant");
    public static final IRI CAPACITY = term("capacity");
    public static final IRI HOLDER = term("holder");
    public static final IRI ROLE = term("role");
    public static final IRI POST_TITLE = term("postTitle");
    public static final IRI TOPIC = term("topic");
    public static final IRI ON_BEHALF_OF = term("onBehalfOf");
    public static final IRI TERM_START = term("termStart");
    public static final IRI TERM_END = term("termEnd");
    public static final IRI TERM_START_MEETING = term("termStartMeeting");
    public static final IRI TERM_END_MEETING = term("termEndMeeting");
    public static final IRI ACTION = term("action");
    public static final IRI PARAGRAPH = term("paragraph");
    public static final IRI DATE = term("date");
    public static final IRI CONTRIBUTOR = term("contributor");
    public static final IRI ACT = term("act");
    public static final IRI STANCE = term("stance");
    public static final IRI AGENT = term("agent");
    public static final IRI ON_TREATY = term("treaty");
    public static final IRI STATUS = term("status");
    public static final IRI CITY = term("city");
    public static final IRI COUNTRY = term("country");
    public static final IRI START_DATE = term("startDate");
    public static final IRI END_DATE = term("endDate");
    public static final IRI IN_DOCUMENT = term("document");
    public static final IRI HAS_EVIDENCE = term("evidence");
    public static final IRI RULE = term("rule");

    public static final IRI SUBJECT = term("subject");
    public static final IRI CARRIED = term("carried");
    public static final IRI VOTES_FOR = term("votesFor");
    public static final IRI VOTES_AGAINST = term("votesAgainst");
    public static final IRI ABSTENTIONS = term("abstentions");
    public static final IRI AMOUNT = term("amount");
    public static final IRI CURRENCY = term("currency");
    public static final IRI PURPOSE = term("purpose");
    public static final IRI PAYMENT = term("payment");
    public static final IRI LENGTH = term("length");
    public static final IRI EXTENDED_UNTIL = term("extendedUntil");
    public static final IRI ITEM_NUMBER = term("itemNumber");
    public static final IRI REFERENCE_KIND = term("referenceKind");
    public static final IRI REFERS_TO = term("refersTo");

    // Evidence
    public static final IRI EVIDENCE = term("Evidence");
    public static final IRI PAGE = term("page");

    // Of a document
    public static final IRI NAME = term("name");
    public static final IRI FILE_NAME = term("fileName");
    public static final IRI SHA256 = term("sha256");
    public static final IRI TEXT_LENGTH = term("textLength");
    public static final IRI TEXT_SHA256 = term("textSha256");
    public static final IRI PICTURED_PAGE = term("picturedPage");
    public static final IRI DISPUTED = term("disputed");
    public static final IRI GENRE = term("genre");
    public static final IRI ORIGINAL_LANGUAGE = term("originalLanguage");
    public static final IRI AGENDA_ITEM = term("agendaItem");
    public static final IRI OF_MEETING = term("ofMeeting");
    public static final IRI UNREAD = term("unread");
    public static final IRI GAP = term("Gap");
    public static final IRI HAS_GAP = term("gap");
    public static final IRI GAP_COUNT = term("gapCount");
    public static final IRI TELLING_SENTENCES = term("tellingSentences");
    public static final IRI TELLING_VERB = term("tellingVerb");

    // Of a meeting, of a name
    public static final IRI SERIES = term("series");
    public static final IRI ORDINAL = term("ordinal");
    public static final IRI READING = term("reading");

    // Of two names that may mean one
    public static final IRI IDENTIFICATION = term("Identification");
    public static final IRI IDENTIFIED = term("identified");
    public static final IRI IDENTIFIED_WITH = term("identifiedWith");
    public static final IRI CERTAIN = term("certain");
    public static final IRI REASON = term("reason");
    public static final IRI RESTS_ON = term("restsOn");

    private Terms() {}

    private static IRI term(String name) {
        return iri(NAMESPACE, name);
    }
}
