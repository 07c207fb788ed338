package org.rapporteur.read.pdf;

/// What a page shows at one place: its characters (more than one for a ligature), the left end of
/// its base line, its width, the size of its font and whether that is bold.
record Glyph(String text, double x, double y, double width, double size, boolean bold) {

    double end() {
        return x + width;
    }

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0");
    }
}
