package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// A request as it comes to the door: to which of the two endpoints, and in which form by the
/// extension of its address.
record Knock(HttpServletRequest request, String path, Optional<String> extension) {

    static Knock of(HttpServletRequest request) {
        var path = request.getServletPath();
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? new Knock(request, path, Optional.empty())
                : new Knock(request, path.substring(0, dot), Optional.of(path.substring(dot + 1)));
    }

    boolean isQuery() {
        return path.equals(SparqlEndpoint.QUERY_PATH);
    }

    String allowed() {
        return isQuery() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    boolean allows(String method) {
        return allowed().contains(method);
    }

    /// Whether it comes to the query endpoint to read, and without a query.
    boolean asksNothing() {
        return isQuery()
                && !request.getMethod().equals("POST")
                && request.getParameter("query") == null;
    }

    /// The form that it names, by the extension of its address or by `format`.
    Optional<String> named() {
        return extension.or(() -> Optional.ofNullable(request.getParameter("format")));
    }

    /// Checks that it is a request as the protocols have it, as far as can be told before it is
    /// answered.
    ///
    /// @throws ErrorResponseException 400, 413 or 415 if it is not, 403 if it is an update
    void check() {
        if (request.getMethod().equals("POST")) {
            Posted.check(request);
        }
        readable();
        if (isQuery() && request.getParameter("update") != null) {
            throw Posted.noUpdate();
        }
    }

    /// Parameters that are not in UTF-8, or a form that is too large.
    private void readable() {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            if (unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
                throw Posted.tooLarge();
            }
            throw Problems.problem(HttpStatus.BAD_REQUEST, "A parameter cannot be read.");
        }
    }

    /// The time it may take in nanoseconds.
    ///
    /// @throws ErrorResponseException 400 if the client names a time that is none
    long time(PublicQueries limits) {
        if (!isQuery()) {
            return limits.transfer().toNanos();
        }
        try {
            return limits.nanos(Optional.ofNullable(request.getParameter("timeout")));
        } catch (IllegalArgumentException noTime) {
            throw Problems.problem(
                    HttpStatus.BAD_REQUEST, "`timeout` is a number of seconds above 0.");
        }
    }

    /// The request as Fuseki is to see it: at the plain address, HEAD as GET. The server itself
    /// leaves out the body of what answers a HEAD.
    HttpServletRequest forFuseki() {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
            }

            @Override
            public String getServletPath() {
                return path;
            }

            @Override
            public String getContextPath() {
                return "";
            }

            @Override
            public String getRequestURI() {
                return path;
            }
        };
    }
}
