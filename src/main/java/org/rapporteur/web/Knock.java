package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;

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

    /// Whether it comes to the query endpoint without a query.
    boolean asksNothing() {
        return isQuery() && request.getParameter("query") == null;
    }

    /// The time it may take in nanoseconds; empty if the client names a time that is none.
    Optional<Long> time(PublicQueries limits) {
        if (!isQuery()) {
            return Optional.of(limits.transfer().toNanos());
        }
        try {
            return Optional.of(limits.nanos(Optional.ofNullable(request.getParameter("timeout"))));
        } catch (IllegalArgumentException noTime) {
            return Optional.empty();
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
