package org.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Queries as a few letters for an address. Nothing is kept: the letters are the query, deflated
/// with a dictionary of what queries here mostly say. The first letter tells which dictionary, so a
/// link holds as long as its dictionary does; one that was given out is never changed.
final class ShortLinks {

    private static final String FIRST = "a";
    private static final byte[] DICTIONARY = read("/web/queries-a.txt");
    private static final int LONGEST = 64 * 1024;
    private static final int CHUNK = 4096;

    private ShortLinks() {}

    static String of(String query) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(query.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return FIRST
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /// The query that a link stands for; nothing if it stands for none.
    static Optional<String> query(String link) {
        if (!link.startsWith(FIRST)) {
            return Optional.empty();
        }
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(Base64.getUrlDecoder().decode(link.substring(FIRST.length())));
            return inflated(inflater);
        } catch (IllegalArgumentException | DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static Optional<String> inflated(Inflater inflater) throws DataFormatException {
        var out = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        while (!inflater.finished() && out.size() <= LONGEST) {
            int many = inflater.inflate(chunk);
            if (many == 0 && !inflater.finished()) {
                return Optional.empty();
            }
            out.write(chunk, 0, many);
        }
        return out.size() > LONGEST
                ? Optional.empty()
                : Optional.of(out.toString(StandardCharsets.UTF_8));
    }

    private static byte[] read(String resource) {
        try (var in = ShortLinks.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
