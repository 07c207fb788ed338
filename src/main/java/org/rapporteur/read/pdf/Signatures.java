package org.rapporteur.read.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// Whether words in columns are signatures side by side, which are read one after the other.
final class Signatures {

    private static final int MOST = 8;
    private static final Pattern LINE = Pattern.compile("[_.…]{5,}");

    private Signatures() {}

    /// At most eight lines, the columns of which begin alike or hold a line to sign on.
    static boolean isBlock(List<List<List<Word>>> lines) {
        if (lines.size() > MOST || lines.size() < 2) {
            return false;
        }
        return lines.stream().anyMatch(line -> beginAlike(line) || areToSign(line));
    }

    private static boolean beginAlike(List<List<Word>> line) {
        return line.stream().noneMatch(List::isEmpty)
                && line.stream().allMatch(cell -> cell.size() > 1)
                && line.stream().map(cell -> cell.getFirst().text()).distinct().count() == 1;
    }

    private static boolean areToSign(List<List<Word>> line) {
        return line.stream()
                .allMatch(
                        cell -> cell.size() == 1 && LINE.matcher(cell.getFirst().text()).matches());
    }
}
