package org.rapporteur.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/// What every answer says: that scripts of any origin may read it, errors too, and that a browser
/// shall take it for what it says it is. There are no cookies and no accounts, so no origin is to
/// be kept out.
final class OpenDoors implements Filter {

    private static final String EXPOSED =
            "Content-Disposition, ETag, Last-Modified, Link, Location, Rapporteur-Build,"
                    + " Retry-After, X-Request-Id";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Cache-Control, Content-Type,"
                    + " If-Modified-Since, If-None-Match, User-Agent, X-Requested-With";
    private static final String A_DAY = "86400";
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// Says on an answer that any origin may read it.
    static void allow(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer-when-downgrade");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            allow(answer);
            if (request instanceof HttpServletRequest asked && isPreflight(asked)) {
                welcome(answer);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static void welcome(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
