package org.rapporteur.reconcile;

/// What a name may mean: the thing, how well it fits (0 to 100), and whether it is it for certain.
public record Candidate(Entity entity, double score, boolean match) {}
