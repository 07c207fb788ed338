package org.rapporteur.store;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/// What of a query another store may answer as a whole: plain SPARQL 1.1. Whatever reaches further
/// (`SERVICE`, functions by their IRIs, property functions) is worked out here, where we decide
/// what it may do, and the other store gives no more than statements.
public final class PlainQuery {

    /// The functions of SPARQL that we bound are called by names of our own that begin so.
    public static final String BOUNDED = "urn:x-rapporteur:";

    private static final List<String> REACHING = List.of("java:", "http://jena.", "urn:x-arq:");

    private PlainQuery() {}

    /// The query as another store is to be asked, selecting all variables where it does not select
    /// itself; empty if it is not plain.
    static Optional<Query> of(Query query, Context context) {
        var ours = QueryTransformOps.transform(query, new ElementTransformCopyBase(), new Back());
        var check = new Check(PropertyFunctionRegistry.chooseRegistry(context));
        Walker.walk(Algebra.compile(ours), check, check.expressions());
        if (!check.plain || asksAroundItsPattern(ours) || ours.hasDatasetDescription()) {
            return Optional.empty();
        }
        var asked = ours.cloneQuery();
        if (!asked.isSelectType()) {
            boolean ask = asked.isAskType();
            asked.setQuerySelectType();
            asked.setQueryResultStar(true);
            if (ask) {
                asked.setLimit(1);
            } else {
                asked.setDistinct(!asked.hasLimit() && !asked.hasOffset());
            }
        }
        return Optional.of(asked);
    }

    /// Whether it is as simple as that, too: stores disagree about tables of values, queries within
    /// queries and what is counted, and about how often a row comes whose statement is in two
    /// graphs.
    static boolean isSimple(Query query) {
        var check = new Simple();
        Walker.walk(Algebra.compile(query), check);
        return check.simple && (query.isDistinct() || query.getLimit() == 1);
    }

    private static final class Simple extends OpVisitorBase {

        private boolean simple = true;

        @Override
        public void visit(OpTable values) {
            simple &= values.isJoinIdentity();
        }

        @Override
        public void visit(OpGroup counted) {
            simple = false;
        }

        @Override
        public void visit(OpMinus without) {
            simple = false;
        }

        @Override
        public void visit(OpJoin both) {
            simple &=
                    !(both.getLeft() instanceof OpModifier
                            || both.getRight() instanceof OpModifier);
        }

        @Override
        public void visit(OpLeftJoin both) {
            simple &=
                    !(both.getLeft() instanceof OpModifier
                            || both.getRight() instanceof OpModifier);
        }
    }

    /// Whether there is an EXISTS outside of the pattern, where no GRAPH can be put around it.
    private static boolean asksAroundItsPattern(Query query) {
        var around = new ExprList();
        query.getProject().getExprs().values().forEach(around::add);
        query.getHavingExprs().forEach(around::add);
        query.getGroupBy().getExprs().values().forEach(around::add);
        query.getAggregators().stream()
                .filter(each -> each.getAggregator().getExprList() != null)
                .forEach(each -> each.getAggregator().getExprList().forEach(around::add));
        if (query.hasOrderBy()) {
            query.getOrderBy().forEach(order -> around.add(order.getExpression()));
        }
        return around.getList().stream().anyMatch(PlainQuery::asks);
    }

    private static boolean asks(Expr expression) {
        var found = new boolean[1];
        Walker.walk(
                expression,
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionOp pattern) {
                        found[0] = true;
                    }
                });
        return found[0];
    }

    private static final class Check extends OpVisitorBase {

        private final PropertyFunctionRegistry functions;
        private boolean plain = true;

        Check(PropertyFunctionRegistry functions) {
            this.functions = functions;
        }

        @Override
        public void visit(OpService service) {
            plain = false;
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().getList().stream().map(Triple::getPredicate).forEach(this::check);
        }

        private void check(Node predicate) {
            plain &= !predicate.isURI() || !reaches(predicate.getURI());
        }

        private boolean reaches(String iri) {
            return REACHING.stream().anyMatch(iri::startsWith) || functions.manages(iri);
        }

        /// Functions that have no name in SPARQL, but the casts; and what tells blank nodes from
        /// IRIs, as which they are kept there.
        ExprVisitorBase expressions() {
            return new ExprVisitorBase() {
                @Override
                public void visit(ExprFunction1 test) {
                    plain &= !(test instanceof E_IsBlank || test instanceof E_IsIRI);
                }

                @Override
                public void visit(ExprFunctionN call) {
                    boolean named = call instanceof E_Function;
                    var iri = call.getFunctionIRI();
                    plain &= !named || (iri != null && iri.startsWith(XSD.getURI()));
                    plain &= !(call instanceof E_Call);
                }
            };
        }
    }

    /// Puts the functions of SPARQL back in place of those that are bounded here: there, the limits
    /// of the other store hold.
    private static final class Back extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (!(function instanceof E_Function) || function.getFunctionIRI() == null) {
                return super.transform(function, arguments);
            }
            return switch (function.getFunctionIRI()) {
                case BOUNDED + "regex" ->
                        new E_Regex(arguments.get(0), arguments.get(1), at(2, arguments));
                case BOUNDED + "replace" ->
                        new E_StrReplace(
                                arguments.get(0),
                                arguments.get(1),
                                arguments.get(2),
                                at(3, arguments));
                case BOUNDED + "concat" -> new E_StrConcat(arguments);
                default -> super.transform(function, arguments);
            };
        }

        private static @Nullable Expr at(int place, ExprList arguments) {
            return arguments.size() > place ? arguments.get(place) : null;
        }
    }
}
