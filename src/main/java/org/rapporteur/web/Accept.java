package org.rapporteur.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What a client would like to get, read as RFC 9110 says: for each type on offer the most specific
/// range that covers it gives its quality.
record Accept(List<MediaType> ranges) {

    Accept {
        ranges = List.copyOf(ranges);
    }

    /// A header that is missing, empty or unreadable accepts everything.
    static Accept of(@Nullable String header) {
        try {
            var ranges = MediaType.parseMediaTypes(header);
            return new Accept(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges);
        } catch (InvalidMediaTypeException unreadable) {
            return new Accept(List.of(MediaType.ALL));
        }
    }

    /// The offer that the client likes best; of several the one that stands first.
    Optional<Representation> best(List<Representation> offers) {
        var best = Optional.<Representation>empty();
        double most = 0;
        for (var offer : offers) {
            double quality = quality(offer.type());
            if (quality > most) {
                most = quality;
                best = Optional.of(offer);
            }
        }
        return best;
    }

    private double quality(MediaType offer) {
        int closest = -1;
        double quality = 0;
        for (var range : ranges) {
            int closeness = closeness(range);
            if (closeness > closest && covers(range, offer)) {
                closest = closeness;
                quality = range.getQualityValue();
            }
        }
        return quality;
    }

    private static boolean covers(MediaType range, MediaType offer) {
        return range.isWildcardType()
                || (range.getType().equals(offer.getType())
                        && (range.isWildcardSubtype()
                                || range.getSubtype().equals(offer.getSubtype())));
    }

    private static int closeness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
