package org.rapporteur.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.core.Quad;

/// A digest of a set of quads, whatever the order in which they come: the sum of the digests of
/// each, 16 hexadecimal digits.
final class ContentDigest {

    private final MessageDigest sha = DigestUtils.getSha256Digest();
    private long sum;

    void add(Quad quad) {
        sha.update(quad.toString().getBytes(StandardCharsets.UTF_8));
        sum += ByteBuffer.wrap(sha.digest()).getLong();
    }

    @Override
    public String toString() {
        return "%016x".formatted(sum);
    }
}
