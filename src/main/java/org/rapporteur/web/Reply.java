package org.rapporteur.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// The answer to a query. Who answers may write to it until somebody else ends it: then the client
/// has its problem and further writing fails. An answer that breaks off after its first bytes were
/// sent is `cut`, and its connection is to be broken too, so that nobody takes it for whole.
final class Reply extends HttpServletResponseWrapper {

    private final HttpServletResponse response;
    private final long limit;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private Optional<HttpStatus> failure = Optional.empty();
    private boolean closed;
    private boolean cut;
    private boolean left;
    private long written;

    Reply(HttpServletResponse response, long limit) {
        super(response);
        this.response = response;
        this.limit = limit;
    }

    @Override
    public synchronized void setStatus(int status) {
        if (status < HttpStatus.BAD_REQUEST.value()) {
            super.setStatus(status);
        } else {
            failure = Optional.of(HttpStatus.valueOf(status));
        }
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
        words.writeBytes(message.getBytes(StandardCharsets.UTF_8));
    }

    /// The caller's rules for caches are ours to set.
    @Override
    public void setHeader(String name, String value) {
        if (!name.equals(HttpHeaders.CACHE_CONTROL) && !name.equals(HttpHeaders.PRAGMA)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Gated();
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
    }

    /// Ends the answer with a problem; where part of it has been sent, by cutting it.
    void end(HttpStatus status, String detail) {
        end(ProblemDetail.forStatusAndDetail(status, detail));
    }

    /// The same, of a problem with more to it.
    synchronized void end(ProblemDetail problem) {
        if (closed || left) {
            return;
        }
        closed = true;
        if (response.isCommitted()) {
            cut = true;
            return;
        }
        try {
            var id = response.getHeader(AccessLog.REQUEST_ID);
            response.reset();
            response.setHeader(AccessLog.REQUEST_ID, id);
            OpenDoors.allow(response);
            if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            }
            Problems.write(response, problem);
            response.flushBuffer();
        } catch (IOException gone) {
            cut = true;
        }
    }

    /// Says that who answers is done: the response belongs to the server again, and nobody ends it
    /// from here any more.
    synchronized void leave() {
        left = true;
    }

    /// Whether it broke off in the middle.
    synchronized boolean isCut() {
        return cut;
    }

    /// Whether somebody ended it before it was whole.
    synchronized boolean isEnded() {
        return closed;
    }

    /// What was answered instead of a result.
    synchronized Optional<HttpStatus> failure() {
        return failure;
    }

    /// The words of a failure.
    String words() {
        return words.toString(StandardCharsets.UTF_8).strip();
    }

    private final class Gated extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Answers are written by the thread that asks");
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            synchronized (Reply.this) {
                if (failure.isPresent()) {
                    words.write(octets, from, length);
                    return;
                }
                if (closed) {
                    throw new IOException("The answer was ended");
                }
                written += length;
                if (written > limit) {
                    throw new TooMuchException("An answer has at most %d bytes".formatted(limit));
                }
                response.getOutputStream().write(octets, from, length);
            }
        }

        @Override
        public void flush() {
            // What is small is sent whole, with its length, when it is complete.
        }
    }
}
