package org.rapporteur.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A kind of thing that a wording leaves a place for. In the text that wordings are matched against
/// each such thing stands as one character of the private use area.
public enum Slot {
    STATE('\uE000'),
    ORGANIZATION('\uE001'),
    /// Several agents, or one with what belongs to its name.
    AGENTS('\uE002'),
    PERSON('\uE003'),
    /// An adjective of a state ("Norwegian").
    ADJECTIVE('\uE004'),
    /// A capital that may stand for its government.
    CAPITAL('\uE005'),
    TREATY('\uE006'),
    SERIES('\uE007'),
    MEETING('\uE008'),
    OFFICE('\uE009'),
    /// The head of a post's title ("Director").
    POST('\uE00A'),
    TOPIC('\uE00B'),
    DATE('\uE00C'),
    /// A body as the subject of its decisions ("States Parties").
    BODY('\uE00D'),
    /// A collective without names ("participants").
    GROUP('\uE00E'),
    PRONOUN('\uE00F'),
    HONORIFIC('\uE010'),
    /// A noun that stands for its agent ("the delegation of").
    DELEGATE('\uE011'),
    /// A verb by which a body acts or an agent speaks.
    VERB('\uE012'),
    ADVERB('\uE013'),
    ORDINAL('\uE014');

    private static final int MANY = values().length;

    private final char mark;

    Slot(char mark) {
        this.mark = mark;
    }

    /// The character that stands for it.
    public char mark() {
        return mark;
    }

    /// The name by which wordings call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The part of a pattern that is a mark of one of these slots.
    public static String any(Slot... slots) {
        return Arrays.stream(slots)
                .map(slot -> String.valueOf(slot.mark()))
                .collect(Collectors.joining("", "[", "]"));
    }

    public static Optional<Slot> of(String key) {
        return Arrays.stream(values()).filter(slot -> slot.key().equals(key)).findFirst();
    }

    /// The slots that stand in a text, each as the bit of its ordinal.
    public static int in(String text) {
        int slots = 0;
        for (int i = 0; i < text.length(); i++) {
            int slot = text.charAt(i) - STATE.mark;
            slots |= slot >= 0 && slot < MANY ? 1 << slot : 0;
        }
        return slots;
    }

    /// The slot that a character stands for.
    public static Optional<Slot> marked(char c) {
        return Arrays.stream(values()).filter(slot -> slot.mark() == c).findFirst();
    }
}
