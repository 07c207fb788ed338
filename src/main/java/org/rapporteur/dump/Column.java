package org.rapporteur.dump;

/// A column of a table: what it is called, what kind of values it has (`string`, `integer`,
/// `number` or `date`, a date being a year, a month or a day as the document gives it) and what
/// they mean.
public record Column(String name, String type, String meaning) {

    boolean isInteger() {
        return type.equals("integer");
    }

    boolean isNumber() {
        return type.equals("number");
    }

    boolean isDate() {
        return type.equals("date");
    }
}
