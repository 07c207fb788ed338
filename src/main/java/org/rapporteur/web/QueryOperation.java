package org.rapporteur.web;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.rapporteur.store.BuildChangedException;
import org.rapporteur.store.RemoteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// A query, on Fuseki's code for the protocol. The language is SPARQL 1.1 as it is written in the
/// standard; the answer stops with the request's time, and one that breaks off is never taken for
/// whole.
final class QueryOperation extends SPARQL_QueryDataset {

    private static final Logger LOG = LoggerFactory.getLogger(QueryOperation.class);

    private final PublicQueries limits;
    private final Consumer<Context> search;
    private final Editions editions;

    QueryOperation(Site site, Editions editions) {
        this.limits = site.queries();
        this.search = site.search();
        this.editions = editions;
    }

    @Override
    protected Collection<String> customParams() {
        return List.of("build");
    }

    @Override
    protected void executeBody(HttpAction action) {
        var asked = Asked.of(action.getRequest());
        try {
            execute(Posted.query(action.getRequestInputStream()), action);
        } catch (ErrorResponseException refused) {
            asked.reply().end(refused.getBody());
        } catch (IOException gone) {
            LOG.debug("A client hung up", gone);
            asked.running().abandon();
        }
    }

    @Override
    protected void execute(String words, HttpAction action) {
        var asked = Asked.of(action.getRequest());
        try {
            answer(words, action, asked);
        } catch (QueryParseException wrong) {
            asked.reply().end(Problems.unparsed(wrong));
        } catch (ErrorResponseException refused) {
            asked.reply().end(refused.getBody());
        } catch (QueryCancelledException stopped) {
            asked.running().abandon();
        } catch (BuildChangedException changed) {
            asked.reply().setHeader(HttpHeaders.RETRY_AFTER, "1");
            asked.reply().end(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(changed.getMessage()));
        } catch (TooMuchException large) {
            asked.reply().end(HttpStatus.UNPROCESSABLE_CONTENT, large.getMessage() + ".");
        } catch (OperationDeniedException denied) {
            asked.reply().end(HttpStatus.FORBIDDEN, denied.getMessage() + ".");
        } catch (HttpException | QueryExceptionHTTP elsewhere) {
            asked.reply().end(HttpStatus.BAD_GATEWAY, "Another service did not answer the query.");
        } catch (QueryException wrong) {
            asked.reply()
                    .end(
                            HttpStatus.BAD_REQUEST,
                            "The query cannot be answered: " + wrong.getMessage());
        } catch (StackOverflowError tooDeep) {
            asked.reply().end(HttpStatus.BAD_REQUEST, "The query is nested too deeply.");
        } catch (OutOfMemoryError tooLarge) {
            asked.running().stopForMemory();
            asked.running().abandon();
        } catch (RuntimeIOException | IOException gone) {
            LOG.debug("A client hung up", gone);
            asked.running().abandon();
        } catch (IllegalArgumentException wrong) {
            refuse(wrong, asked);
        } catch (RuntimeException unexpected) {
            fail(unexpected, asked);
        }
    }

    /// An order that changes while rows are sorted by it (`ORDER BY RAND()`) is the client's
    /// mistake.
    private static void refuse(IllegalArgumentException wrong, Asked asked) {
        if (String.valueOf(wrong.getMessage()).startsWith("Comparison method violates")) {
            asked.reply().end(HttpStatus.BAD_REQUEST, "What the rows are ordered by changes.");
        } else {
            fail(wrong, asked);
        }
    }

    private static void fail(RuntimeException unexpected, Asked asked) {
        // What fails while a service is asked in bulk comes wrapped.
        if (unexpected.getCause() instanceof OperationDeniedException denied) {
            asked.reply().end(HttpStatus.FORBIDDEN, denied.getMessage() + ".");
            return;
        }
        if (unexpected.getCause() instanceof HttpException) {
            asked.reply().end(HttpStatus.BAD_GATEWAY, "Another service did not answer the query.");
            return;
        }
        // A sort that is stopped in the middle falls over its own feet.
        if (asked.running().stopped().isPresent()) {
            asked.running().abandon();
            return;
        }
        LOG.error("A query failed", unexpected);
        asked.reply().end(HttpStatus.INTERNAL_SERVER_ERROR, "The server failed at this query.");
    }

    private void answer(String words, HttpAction action, Asked asked) throws IOException {
        var query = QueryFactory.create(words, Syntax.syntaxSPARQL_11);
        var form = asked.form(Answers.to(query));
        checkNames(asked, "default-graph-uri");
        checkNames(asked, "named-graph-uri");
        action.beginRead();
        try {
            editions.tell(asked.request(), asked.reply());
            var chosen = decideDataset(action, query, "");
            var asks = chosen.getRight() == null ? query : chosen.getRight();
            var context = action.getContext().copy();
            context.set(RemoteStore.TIME, asked.running().left(System.nanoTime()));
            asked.running().pace().set(context);
            if (words.contains(ClosedPropertyFunctions.WORDS)) {
                search.accept(context);
            }
            run(asks, chosen.getLeft(), context, asked, form);
        } finally {
            action.endRead();
        }
    }

    /// The names of graphs that a request gives are IRIs.
    private static void checkNames(Asked asked, String parameter) {
        var names = asked.request().getParameterValues(parameter);
        for (var name : names == null ? new String[0] : names) {
            try {
                IRIx.create(name);
            } catch (IRIException wrong) {
                throw Problems.problem(
                        HttpStatus.BAD_REQUEST, "`%s` is no IRI: %s".formatted(parameter, name));
            }
        }
    }

    private void run(
            Query query, DatasetGraph data, Context context, Asked asked, Representation form)
            throws IOException {
        try (var work =
                QueryExec.newBuilder().dataset(data).query(query).context(context).build()) {
            asked.running().stopBy(work::abort);
            if (query.isSelectType()) {
                rows(work, asked, form);
            } else if (query.isAskType()) {
                boolean answer = work.ask();
                Answers.write(answer, form, body(asked, form));
            } else {
                var graph = graph(query, work, asked.running().pace());
                RdfResponses.write(graph, form, body(asked, form));
                asked.running().wrote(graph.size());
            }
        }
    }

    private void rows(QueryExec work, Asked asked, Representation form) throws IOException {
        var rows = CappedRows.begun(work.select(), limits.rows());
        try {
            Answers.write(rows, form, body(asked, form));
        } finally {
            asked.running().wrote(rows.getRowNumber());
        }
    }

    private Graph graph(Query query, QueryExec work, Pace pace) {
        var graph = GraphFactory.createGraphMem();
        var triples = query.isConstructType() ? work.constructTriples() : work.describeTriples();
        while (triples.hasNext()) {
            Triple triple = triples.next();
            graph.add(triple);
            pace.step(Pace.STATEMENT);
            if (graph.size() > limits.rows()) {
                throw new TooMuchException(
                        "A graph has at most %d triples".formatted(limits.rows()));
            }
        }
        return graph;
    }

    private static BodyStream body(Asked asked, Representation form) {
        asked.reply().setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        asked.reply().setContentType(RdfResponses.contentType(form));
        return new BodyStream(asked.reply().getOutputStream());
    }
}
