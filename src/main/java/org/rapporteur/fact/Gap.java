package org.rapporteur.fact;

import org.rapporteur.text.Span;

/// A sentence in which a body acts or an agent speaks and from which no fact came, with the verb as
/// printed.
public record Gap(Span span, String verb) {}
