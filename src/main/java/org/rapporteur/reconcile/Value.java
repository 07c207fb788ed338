package org.rapporteur.reconcile;

/// A value of a property: a text, a whole number, or another thing with its name.
public sealed interface Value {

    /// What people read.
    String shown();

    record Text(String shown) implements Value {}

    record Whole(long number) implements Value {
        @Override
        public String shown() {
            return Long.toString(number);
        }
    }

    record Named(String id, String name) implements Value {
        @Override
        public String shown() {
            return name;
        }
    }
}
