package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;

/// What may be posted to the query endpoint (SPARQL 1.1 Protocol, 2.1.2 and 2.1.3): a form or a
/// query, in UTF-8, of at most 1 MB. What is none of it is refused with a problem.
final class Posted {

    private static final int LARGEST = 1 << 20;
    private static final MediaType QUERY = MediaType.parseMediaType("application/sparql-query");

    private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");

    private Posted() {}

    /// Checks what the head of a request says of its body.
    ///
    /// @throws ErrorResponseException 400, 403, 413 or 415
    static void check(HttpServletRequest request) {
        if (type(request).filter(UPDATE::equalsTypeAndSubtype).isPresent()) {
            throw noUpdate();
        }
        var type = type(request).filter(Posted::isInUtf8).orElseThrow(Posted::unsupported);
        boolean direct = type.equalsTypeAndSubtype(QUERY);
        if (!direct && !type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
            throw unsupported();
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw Problems.problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A query is posted without compression.");
        }
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        if (direct && request.getParameter("query") != null) {
            throw Problems.problem(
                    HttpStatus.BAD_REQUEST, "There is a query in the address and one in the body.");
        }
    }

    /// The query that a body holds.
    ///
    /// @throws ErrorResponseException 413 if it is too large, 400 if it is not in UTF-8
    static String query(InputStream body) throws IOException {
        var octets = body.readNBytes(LARGEST + 1);
        if (octets.length > LARGEST) {
            throw tooLarge();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException otherwise) {
            throw Problems.problem(HttpStatus.BAD_REQUEST, "The query is not in UTF-8.");
        }
    }

    /// What whoever wants to change something is told, however they ask.
    static ErrorResponseException noUpdate() {
        return Problems.problem(
                HttpStatus.FORBIDDEN, "Nothing is changed here: there is no SPARQL Update.");
    }

    static ErrorResponseException tooLarge() {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "A query has at most 1 MB.");
    }

    private static Optional<MediaType> type(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getContentType()).map(MediaType::parseMediaType);
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isInUtf8(MediaType type) {
        var charset = type.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    private static ErrorResponseException unsupported() {
        return Problems.problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "A query is posted in UTF-8 as %s or %s."
                        .formatted(MediaType.APPLICATION_FORM_URLENCODED, QUERY));
    }
}
