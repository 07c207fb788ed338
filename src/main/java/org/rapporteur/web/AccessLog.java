package org.rapporteur.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// One line in JSON for each request that came to the public port, whatever became of it: when,
/// what was asked for, how it ended, how long it took and how much was sent. It holds no address of
/// a client and nothing that follows a `?` or was posted: what people ask is their affair.
final class AccessLog extends ValveBase implements org.apache.catalina.AccessLog {

    /// The header that tells a client under which number its request stands in the log.
    static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LINES = LoggerFactory.getLogger(AccessFile.LOGGER);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_PATH = 300;
    private static final double NANOS = 1e6;

    private final String start = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicLong count = new AtomicLong();

    AccessLog() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader(REQUEST_ID, start + "-" + count.incrementAndGet());
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        if (LINES.isInfoEnabled()) {
            LINES.info(line(request, response, nanos));
        }
    }

    private static String line(Request request, Response response, long nanos) {
        var said = new LinkedHashMap<String, Object>();
        said.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        said.put("id", String.valueOf(response.getHeader(REQUEST_ID)));
        said.put("method", String.valueOf(request.getMethod()));
        said.put("path", path(request));
        said.put("status", response.getStatus());
        said.put("ms", Math.round(nanos / NANOS * 1000) / 1000.0);
        said.put("bytes", response.getBytesWritten(false));
        Asked.at(request)
                .ifPresent(asked -> {
                    said.put("outcome", asked.outcome());
                    said.put("rows", asked.running().rows());
                });
        return JSON.writeValueAsString(said);
    }

    private static String path(Request request) {
        var path = String.valueOf(request.getRequestURI());
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // Nothing in a line comes from those attributes.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
