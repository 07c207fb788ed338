package org.rapporteur.read;

import java.util.Locale;

/// Numbers as lists print them.
final class Numerals {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private Numerals() {}

    /// A number in figures of a kind: `a`, `A`, `i` or `I`, for what they begin to count with;
    // digits
    /// for every other.
    static String figure(int number, String kind) {
        return switch (kind) {
            case "a" -> letter(number);
            case "A" -> letter(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    /// A number from 1 in small roman figures; beyond 3,999 in digits.
    static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        var roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(SIGNS[i]);
            }
        }
        return roman.toString();
    }

    /// A number from 1 as a small letter; after z comes aa, then bb.
    static String letter(int number) {
        if (number < 1 || number > 26 * 10) {
            return Integer.toString(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }
}
