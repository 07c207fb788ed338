package org.rapporteur.read;

import com.rtfparserkit.rtf.Command;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The styles of a document in the Rich Text Format that make headings.
final class RtfStyles {

    private final Map<Integer, Integer> levels = new HashMap<>();
    private int style;
    private String name = "";

    /// Takes a command of the table of styles.
    void take(Command command, int number) {
        if (command == Command.s) {
            style = number;
            name = "";
        }
    }

    /// Takes a part of a style's name, which ends with a semicolon.
    void named(String part) {
        name += part.length() > 100 ? "" : part.toLowerCase(Locale.ROOT);
        if (name.endsWith(";")) {
            var whole = name.substring(0, name.length() - 1).strip();
            if (whole.matches("heading ?[1-9]")) {
                levels.putIfAbsent(style, whole.charAt(whole.length() - 1) - '0');
            } else if (whole.equals("title")) {
                levels.putIfAbsent(style, 1);
            }
            name = "";
        }
    }

    /// The level of the headings that a style makes, 0 for none.
    int level(int number) {
        return levels.getOrDefault(number, 0);
    }
}
