package org.rapporteur.read.pdf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// What the letters of a file are in Unicode, and whether a font is bold.
final class Letters {

    private static final float BOLD_WEIGHT = 600;

    private Letters() {}

    /// Characters with ligatures taken apart and the bullets of symbol fonts named; empty for
    /// control characters.
    static String of(String shown) {
        if (shown.length() == 1 && shown.charAt(0) > ' ' && shown.charAt(0) < '\u00ad') {
            return shown;
        }
        var text = new StringBuilder();
        shown.codePoints().forEach(c -> text.append(letter(c)));
        return text.toString();
    }

    private static String letter(int c) {
        if (c == '\t' || c == '\n' || c == '\r' || c == '\u00a0') {
            return " ";
        }
        boolean presented = (c >= 0xfb00 && c <= 0xfb4f) || (c >= 0xfb50 && c <= 0xfefc);
        if (presented) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        }
        if (c == 0xf0b7 || c == 0xf0a7 || c == 0xf0d8) {
            return "\u2022";
        }
        boolean nothing = Character.isISOControl(c) || c == 0xfeff || c == 0x200b;
        return nothing ? "" : Character.toString(c);
    }

    static boolean isBold(PDFont font) {
        var name = Objects.requireNonNullElse(font.getName(), "").toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
            return true;
        }
        var descriptor = font.getFontDescriptor();
        return descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
