package org.rapporteur.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.servlets.FusekiFilter;

/// Fuseki's filter with its edges smoothed: a GET without a query goes on to the page that offers
/// the form, HEAD is answered as GET, and a body beyond the limit is refused before it is read.
final class SparqlFilter implements Filter {

    private static final long LARGEST_BODY = 1L << 20;
    private static final String UNKNOWN_SIZE = "A body needs a Content-Length.";
    private static final String TOO_LARGE = "A query has at most 1 MB.";

    private final FusekiFilter fuseki = new FusekiFilter();

    @Override
    public void init(FilterConfig config) {
        fuseki.init(config);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer) {
            answer(asked, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean posted = request.getMethod().equals("POST");
        if (posted && request.getContentLengthLong() < 0) {
            Problems.write(response, HttpServletResponse.SC_LENGTH_REQUIRED, UNKNOWN_SIZE);
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            Problems.write(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
        } else if (reads(request) && asksNothing(request)) {
            chain.doFilter(request, response);
        } else {
            fuseki.doFilter(headAsGet(request), response, chain);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean asksNothing(HttpServletRequest request) {
        return request.getServletPath().equals(SparqlEndpoint.QUERY_PATH)
                && request.getParameter("query") == null;
    }

    /// The server itself leaves out the body of what answers a HEAD.
    private static HttpServletRequest headAsGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
            }
        };
    }
}
