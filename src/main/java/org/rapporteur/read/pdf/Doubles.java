package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds glyphs that are printed twice at one place, as some writers do to make them bold.
final class Doubles {

    private static final double SAME = 0.12;
    private static final double CELL = 8;

    private final Map<Long, List<Glyph>> cells = new HashMap<>();

    void clear() {
        cells.clear();
    }

    /// Whether this glyph does not stand there yet.
    boolean isNew(Glyph glyph) {
        long column = (long) Math.floor(glyph.x() / CELL);
        long row = (long) Math.floor(glyph.y() / CELL);
        if (glyph.isBlank()) {
            return true;
        }
        for (long c = column - 1; c <= column + 1; c++) {
            if (cells.getOrDefault(key(c, row), List.of()).stream()
                    .anyMatch(each -> isSame(each, glyph))) {
                return false;
            }
        }
        cells.computeIfAbsent(key(column, row), cell -> new ArrayList<>(2)).add(glyph);
        return true;
    }

    private static long key(long column, long row) {
        return column * 1_000_003 + row;
    }

    private static boolean isSame(Glyph one, Glyph other) {
        double near = SAME * other.size();
        return Math.abs(one.x() - other.x()) < near
                && Math.abs(one.y() - other.y()) < near
                && one.text().equals(other.text());
    }
}
