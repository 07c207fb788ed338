package org.rapporteur.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.rapporteur.store.PlainQuery;

/// REGEX, REPLACE and CONCAT as SPARQL defines them, with two bounds: a pattern stops when its
/// query is stopped, and no text grows beyond a size at which doubling it again would hurt.
final class BoundedFunctions {

    private static final int LONGEST = 1 << 20;
    private static final String OURS = PlainQuery.BOUNDED;

    /// The functions that are bounded, by the class that ARQ reads them as.
    private static final Map<Class<?>, String> NAMES =
            Map.of(
                    E_Regex.class, OURS + "regex",
                    E_StrReplace.class, OURS + "replace",
                    E_StrConcat.class, OURS + "concat");

    private BoundedFunctions() {}

    /// Makes the bounded functions known.
    static void register(FunctionRegistry registry) {
        registry.put(OURS + "regex", iri -> new Bounded(BoundedFunctions::regex));
        registry.put(OURS + "replace", iri -> new Bounded(BoundedFunctions::replace));
        registry.put(OURS + "concat", iri -> new Bounded(BoundedFunctions::concat));
    }

    /// The query with the bounded functions in place of ARQ's; the query itself if it calls none.
    static Query in(Query query, String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        boolean calls =
                lower.contains("regex") || lower.contains("replace") || lower.contains("concat");
        return calls
                ? QueryTransformOps.transform(query, new ElementTransformCopyBase(), new Swap())
                : query;
    }

    private static final class Swap extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            var name = NAMES.get(function.getClass());
            return name == null
                    ? super.transform(function, arguments)
                    : new E_Function(name, arguments);
        }
    }

    /// What is done with evaluated arguments.
    private interface Work {
        NodeValue on(List<NodeValue> arguments, FunctionEnv query);
    }

    private record Bounded(Work work) implements Function {

        @Override
        public void build(String iri, ExprList arguments, Context context) {
            // Any number of arguments: the parser has counted them.
        }

        @Override
        public NodeValue exec(Binding row, ExprList arguments, String iri, FunctionEnv query) {
            var values =
                    arguments.getList().stream()
                            .map(argument -> argument.eval(row, query))
                            .toList();
            try {
                return work.on(values, query);
            } catch (StackOverflowError tooDeep) {
                throw new ExprEvalException("A pattern nests too deeply for its text", tooDeep);
            }
        }
    }

    private static NodeValue regex(List<NodeValue> arguments, FunctionEnv query) {
        var text = string("REGEX", arguments.get(0));
        var pattern = pattern("REGEX", arguments.get(1), arguments, 2);
        var patient = PatientText.of(text.getLiteralLexicalForm(), query);
        return NodeValue.booleanReturn(pattern.matcher(patient).find());
    }

    private static NodeValue replace(List<NodeValue> arguments, FunctionEnv query) {
        var text = string("REPLACE", arguments.get(0));
        var pattern = pattern("REPLACE", arguments.get(1), arguments, 3);
        var by = string("REPLACE", arguments.get(2));
        var matcher = pattern.matcher(PatientText.of(text.getLiteralLexicalForm(), query));
        if (pattern.matcher("").matches()) {
            throw new ExprEvalException("REPLACE: the pattern matches the empty text");
        }
        var made = new StringBuilder();
        try {
            while (matcher.find()) {
                matcher.appendReplacement(made, by.getLiteralLexicalForm());
                check(made.length());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new ExprEvalException("REPLACE: " + wrong.getMessage(), wrong);
        }
        return like(text, matcher.appendTail(made).toString());
    }

    private static NodeValue concat(List<NodeValue> arguments, FunctionEnv query) {
        long length = 0;
        for (var argument : arguments) {
            length += argument.asString().length();
        }
        check(length);
        return XSDFuncOp.strConcat(arguments);
    }

    private static Pattern pattern(
            String function, NodeValue words, List<NodeValue> arguments, int flagsAt) {
        var flags = arguments.size() > flagsAt ? arguments.get(flagsAt).asString() : "";
        var pattern = string(function, words);
        try {
            return RegexEngine.makePattern(function, pattern.getLiteralLexicalForm(), flags);
        } catch (PatternSyntaxException wrong) {
            throw new ExprEvalException(function + ": " + wrong.getMessage(), wrong);
        }
    }

    /// The text that an argument is.
    private static Node string(String function, NodeValue argument) {
        if (!argument.isString() && !argument.isLangString()) {
            throw new ExprEvalException(function + ": no text: " + argument);
        }
        return argument.asNode();
    }

    /// A literal with the language of another.
    private static NodeValue like(Node original, String text) {
        check(text.length());
        var language = original.getLiteralLanguage();
        return NodeValue.makeNode(
                language.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, language));
    }

    private static void check(long length) {
        if (length > LONGEST) {
            throw new TooMuchException("A text has at most %d characters".formatted(LONGEST));
        }
    }
}
