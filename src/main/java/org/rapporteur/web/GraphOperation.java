package org.rapporteur.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.store.BuildChangedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// The Graph Store protocol, read only, on Fuseki's code: one graph, the union of all (`?default`),
/// or all with their names. What is sent is written by Rio as it is read.
final class GraphOperation extends GSP_R {

    private static final Logger LOG = LoggerFactory.getLogger(GraphOperation.class);

    private final Editions editions;

    GraphOperation(Editions editions) {
        this.editions = editions;
    }

    @Override
    protected void doGet(HttpAction action) {
        var asked = Asked.of(action.getRequest());
        try {
            send(action, asked);
        } catch (ErrorResponseException refused) {
            asked.reply().end(refused.getBody());
        } catch (QueryCancelledException stopped) {
            asked.running().abandon();
        } catch (BuildChangedException changed) {
            asked.reply().setHeader(HttpHeaders.RETRY_AFTER, "1");
            asked.reply().end(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(changed.getMessage()));
        } catch (RuntimeIOException | IOException gone) {
            LOG.debug("A client hung up", gone);
            asked.running().abandon();
        }
    }

    private void send(HttpAction action, Asked asked) throws IOException {
        var graph = graph(action);
        var form = asked.form(Answers.ofGraphs());
        action.beginRead();
        try {
            var quads = quads(action.getDataset(), graph);
            if (graph.isPresent() && !quads.hasNext()) {
                throw Problems.problem(
                        HttpStatus.NOT_FOUND, "There is no graph " + graph.get() + ".");
            }
            editions.tell(asked.request(), asked.reply());
            asked.reply().setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            asked.reply().setContentType(RdfResponses.contentType(form));
            try (OutputStream out = new BodyStream(asked.reply().getOutputStream())) {
                RdfResponses.write(checked(quads, asked.running()), graph.isEmpty(), form, out);
            }
        } finally {
            action.endRead();
        }
    }

    private static Iterator<Quad> quads(DatasetGraph data, Optional<Node> graph) {
        return graph.map(name -> data.find(name, Node.ANY, Node.ANY, Node.ANY))
                .orElseGet(() -> data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    }

    private static Optional<Node> graph(HttpAction action) {
        var named = action.getRequestParameterValues("graph");
        boolean union = action.getRequestParameter("default") != null;
        if (named != null && (union || named.length > 1)) {
            throw Problems.problem(HttpStatus.BAD_REQUEST, "Name one graph, or the default graph.");
        }
        if (named != null && named[0].isEmpty()) {
            throw Problems.problem(HttpStatus.BAD_REQUEST, "`graph` is empty.");
        }
        if (union) {
            return Optional.of(Quad.unionGraph);
        }
        return Optional.ofNullable(named)
                .map(names -> NodeFactory.createURI(absolute(action, names[0])));
    }

    private static String absolute(HttpAction action, String iri) {
        try {
            return new URI(action.getRequest().getRequestURL().toString())
                    .resolve(new URI(iri))
                    .toString();
        } catch (URISyntaxException odd) {
            return iri;
        }
    }

    private static Iterator<Quad> checked(Iterator<Quad> quads, Running running) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return quads.hasNext();
            }

            @Override
            public Quad next() {
                if (running.stopped().isPresent()) {
                    throw new QueryCancelledException();
                }
                running.pace().step(Pace.STATEMENT);
                return quads.next();
            }
        };
    }
}
