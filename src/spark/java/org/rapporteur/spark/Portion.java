package org.rapporteur.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.codec.digest.DigestUtils;

/// The files that one task reads, and a key that is the same as long as they and the program are: a
/// portion whose key stands in the name of a finished file is not done again.
public record Portion(int number, String key, List<Input> inputs) implements Serializable {

    /// A file of the corpus; `changed` is the time that its file system tells.
    public record Input(String path, long bytes, long changed) implements Serializable {

        /// The name of the file without its folders.
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    public Portion {
        inputs = List.copyOf(inputs);
    }

    /// Divides files into portions of about the same number of bytes: the largest first, each to the
    /// portion that has least. So one huge document has a portion nearly for itself.
    public static List<Portion> divide(List<Input> inputs, int portions, String fingerprint) {
        record Bin(int number, long[] bytes, List<Input> inputs) {}
        var least =
                new PriorityQueue<Bin>(
                        Comparator.<Bin>comparingLong(bin -> bin.bytes()[0])
                                .thenComparingInt(Bin::number));
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < portions; i++) {
            bins.add(new Bin(i, new long[1], new ArrayList<>()));
        }
        least.addAll(bins);
        var largest = new ArrayList<>(inputs);
        largest.sort(Comparator.comparingLong(Input::bytes).reversed().thenComparing(Input::path));
        for (var input : largest) {
            var bin = least.remove();
            bin.inputs().add(input);
            bin.bytes()[0] += input.bytes();
            least.add(bin);
        }
        return bins.stream()
                .filter(bin -> !bin.inputs().isEmpty())
                .map(bin -> of(bin.number(), bin.inputs(), fingerprint))
                .toList();
    }

    private static Portion of(int number, List<Input> inputs, String fingerprint) {
        var sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparing(Input::name).thenComparing(Input::path));
        var key = DigestUtils.sha256Hex(fingerprint + sorted).substring(0, 16);
        return new Portion(number, key, sorted);
    }

    /// The name of the file with its statements.
    String file() {
        return "part-%05d-%s.nq".formatted(number, key);
    }

    /// The name of the file that says what became of its documents; it is written last.
    String outcomes() {
        return "outcomes-%05d-%s.tsv".formatted(number, key);
    }
}
