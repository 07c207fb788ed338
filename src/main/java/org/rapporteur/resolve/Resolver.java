package org.rapporteur.resolve;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Concepts;
import org.rapporteur.vocabulary.Scheme;

/// Finds the IRIs of those that facts are about. `readings` are the names that may mean more than
/// one of the reference data, each with the IRIs of those it may mean.
public record Resolver(Base base, Concepts concepts, Map<String, List<String>> readings) {

    public Resolver {
        readings = Map.copyOf(readings);
    }

    /// A resolver to which no name is ambiguous.
    public Resolver(Base base, Concepts concepts) {
        this(base, concepts, Map.of());
    }

    /// What all those mean whom the facts are about, in the order of the facts.
    public Entities resolve(Collection<? extends Fact> facts) {
        var refs = new LinkedHashMap<Ref, Resolution>();
        var posts = new LinkedHashMap<String, Resolution>();
        for (var fact : facts) {
            about(fact)
                    .filter(ref -> !(ref instanceof Ref.Nobody))
                    .forEach(ref -> refs.computeIfAbsent(ref, this::resolve));
            if (fact instanceof Fact.RoleHolding holding) {
                posts.computeIfAbsent(holding.role(), this::role);
            }
        }
        return new Entities(refs, posts);
    }

    private Resolution resolve(Ref ref) {
        return switch (ref) {
            case Ref.Known known -> new Resolution.Found(known.iri());
            case Ref.Named named -> choose(named);
            case Ref.Meeting meeting ->
                    new Resolution.Minted(base.id("meeting", code(meeting)), meeting.label());
            case Ref.Nobody nobody -> throw new IllegalArgumentException("Nobody has no IRI");
        };
    }

    private Resolution choose(Ref.Named named) {
        var candidates = readings.getOrDefault(named.name(), List.of());
        var slug = Base.slug(named.name());
        return candidates.isEmpty()
                ? new Resolution.Minted(base.id(kind(named.kind()), slug), named.name())
                : new Resolution.Ambiguous(
                        base.id("ambiguous-name", slug), named.name(), candidates);
    }

    /// An office is a concept of the scheme of roles; any other post gets an IRI from its title.
    private Resolution role(String role) {
        var slug = Base.slug(role);
        return concepts.has(Scheme.ROLE, slug)
                ? new Resolution.Found(Scheme.ROLE.concept(slug))
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
        };
    }

    private static Stream<Ref> meeting(Bound bound) {
        return bound instanceof Bound.Meeting(var meeting) ? Stream.of(meeting) : Stream.of();
    }
}
