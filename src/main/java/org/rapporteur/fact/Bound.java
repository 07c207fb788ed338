package org.rapporteur.fact;

/// What bounds a term of office: nothing said, a date, or a meeting.
public sealed interface Bound {

    record Open() implements Bound {}

    record At(When when) implements Bound {}

    record Meeting(Ref.Meeting meeting) implements Bound {}
}
