package org.rapporteur.resolve;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Concepts;
import org.rapporteur.vocabulary.Register;
import org.rapporteur.vocabulary.Scheme;
import org.rapporteur.vocabulary.Shelf;

/// Finds the IRIs of those that facts are about. The register knows the names of the reference
/// data, also those that may mean more than one.
public record Resolver(Base base, Concepts concepts, Register register) {

    /// With what the program carries, and more files of names.
    public static Resolver standard(Path... more) {
        return of(new Shelf(more));
    }

    /// With what stands on a shelf.
    public static Resolver of(Shelf shelf) {
        return new Resolver(Base.STANDARD, Concepts.load(), Register.of(shelf));
    }

    /// What all those mean whom the facts are about, in the order of the facts.
    public Entities resolve(Collection<? extends Fact> facts) {
        var year = MeetingYear.of(facts);
        var refs = new LinkedHashMap<Ref, Resolution>();
        var posts = new LinkedHashMap<String, Resolution>();
        for (var fact : facts) {
            about(fact)
                    .filter(ref -> !(ref instanceof Ref.Nobody))
                    .forEach(ref -> refs.computeIfAbsent(ref, each -> resolve(each, year)));
            if (fact instanceof Fact.RoleHolding holding) {
                posts.computeIfAbsent(holding.role(), this::role);
            }
        }
        return new Entities(refs, posts);
    }

    /// Whom a name of a state or an organization means in a year; empty if nobody is known by it.
    public Optional<Resolution> find(String name, OptionalInt year) {
        var ever = register.bearers(name);
        var then = ever.stream().filter(bearer -> year.isEmpty() || bearer.bore(year.getAsInt()));
        var bearers = distinct(then);
        if (bearers.isEmpty()) {
            bearers = distinct(ever.stream());
        }
        return bearers.size() == 1
                ? bearers.stream().findFirst().map(this::found)
                : register.doubt(name).map(this::doubt);
    }

    private static Set<String> distinct(Stream<Register.Bearer> bearers) {
        return bearers.map(Register.Bearer::iri).collect(toCollection(TreeSet::new));
    }

    private Resolution found(String iri) {
        return new Resolution.Found(iri, register.name(iri));
    }

    private Resolution doubt(Register.Doubt doubt) {
        return doubt.usual().isEmpty()
                ? new Resolution.Ambiguous(doubt.iri(), doubt.name(), doubt.readings())
                : found(doubt.usual());
    }

    private Resolution resolve(Ref ref, OptionalInt year) {
        return switch (ref) {
            case Ref.Known known -> known(known, year);
            case Ref.Named named -> named(named, year);
            case Ref.Meeting meeting ->
                    new Resolution.Minted(base.id("meeting", code(meeting)), meeting.label());
            case Ref.Nobody nobody -> throw new IllegalArgumentException("Nobody has no IRI");
        };
    }

    /// Somebody whom the text named, unless the name may mean others too.
    private Resolution known(Ref.Known known, OptionalInt year) {
        return register.doubt(known.name())
                .flatMap(doubt -> find(known.name(), year))
                .orElseGet(() -> new Resolution.Found(known.iri(), known.name()));
    }

    private Resolution named(Ref.Named named, OptionalInt year) {
        return Optional.of(named.name())
                .filter(name -> isRegistered(named.kind()))
                .flatMap(name -> find(name, year))
                .orElseGet(() -> minted(named));
    }

    private Resolution minted(Ref.Named named) {
        var slug = Base.slug(named.name());
        return new Resolution.Minted(base.id(kind(named.kind()), slug), named.name());
    }

    private static boolean isRegistered(Ref.Kind kind) {
        return switch (kind) {
            case STATE, ORGANIZATION -> true;
            case PERSON, BODY, OFFICE, GROUP -> false;
        };
    }

    /// An office is a concept of the scheme of roles; any other post gets an IRI from its title.
    private Resolution role(String role) {
        var slug = Base.slug(role);
        return concepts.has(Scheme.ROLE, slug)
                ? new Resolution.Found(Scheme.ROLE.concept(slug), role)
                : new Resolution.Minted(base.id(Scheme.ROLE.kind(), slug), role);
    }

    private static String code(Ref.Meeting meeting) {
        return meeting.code().isEmpty() ? Base.slug(meeting.label()) : meeting.code();
    }

    private static String kind(Ref.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Ref> about(Fact fact) {
        return switch (fact) {
            case Fact.MeetingNamed named -> Stream.of(named.meeting());
            case Fact.Participation part -> Stream.of(part.meeting(), part.participant());
            case Fact.RoleHolding role ->
                    Stream.of(
                                    Stream.of(role.holder(), role.meeting(), role.onBehalfOf()),
                                    meeting(role.start()),
                                    meeting(role.end()))
                            .flatMap(refs -> refs);
            case Fact.Decision decision -> Stream.of(decision.meeting());
            case Fact.Contribution said -> Stream.of(said.meeting(), said.contributor());
            case Fact.TreatyAction action -> Stream.of(action.agent());
            case Detail detail -> about(detail);
        };
    }

    private static Stream<Ref> about(Detail detail) {
        return switch (detail) {
            case Detail.Vote vote -> Stream.of(vote.meeting());
            case Detail.FinancialContribution money -> Stream.of(money.agent());
            case Detail.ExtensionRequest request -> Stream.of(request.agent());
            case Detail.AgendaItem item -> Stream.of(item.meeting());
            case Detail.Reference reference -> Stream.of();
        };
    }

    private static Stream<Ref> meeting(Bound bound) {
        return bound instanceof Bound.Meeting(var meeting) ? Stream.of(meeting) : Stream.of();
    }
}
