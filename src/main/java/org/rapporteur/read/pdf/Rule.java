package org.rapporteur.read.pdf;

/// A straight line that a page shows, upright or level; `x0 <= x1` and `y0 <= y1`.
record Rule(double x0, double y0, double x1, double y1) {

    /// How thick a filled box may be to be taken for a line.
    static final double THIN = 2.5;

    boolean isLevel() {
        return y1 - y0 <= THIN && x1 - x0 > THIN;
    }

    boolean isUpright() {
        return x1 - x0 <= THIN && y1 - y0 > THIN;
    }

    double x() {
        return (x0 + x1) / 2;
    }

    double y() {
        return (y0 + y1) / 2;
    }
}
