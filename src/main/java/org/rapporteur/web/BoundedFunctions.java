package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.library.Math_pow;
import org.apache.jena.sparql.util.Context;
import org.rapporteur.store.PlainQuery;

/// REGEX, REPLACE, CONCAT, sums and products as SPARQL defines them, with two bounds: a pattern
/// stops with its query, and no text and no number grows beyond a size at which doubling it again
/// would hurt. Wherever a query calls ARQ's, these are put in before anything is evaluated; what is
/// sent to another service stays as it was written.
final class BoundedFunctions {

    private static final int LONGEST = 1 << 20;

    /// The bits that a product has at most.
    private static final long LARGEST = 1 << 17;

    private static final String OURS = PlainQuery.BOUNDED;
    private static final String XPATH = ARQConstants.fnPrefix;

    /// The functions that are bounded, by the class that ARQ reads them as.
    private static final Map<Class<?>, String> NAMES =
            Map.of(
                    E_Regex.class, OURS + "regex",
                    E_StrReplace.class, OURS + "replace",
                    E_StrConcat.class, OURS + "concat");

    private BoundedFunctions() {}

    /// Makes the bounded functions known, also by the names that XPath has for them.
    static void register(FunctionRegistry registry) {
        for (var name : List.of(OURS + "regex", XPATH + "matches")) {
            registry.put(name, iri -> new Bounded(2, BoundedFunctions::regex));
        }
        for (var name : List.of(OURS + "replace", XPATH + "replace")) {
            registry.put(name, iri -> new Bounded(3, BoundedFunctions::replace));
        }
        for (var name : List.of(OURS + "concat", XPATH + "concat")) {
            registry.put(name, iri -> new Bounded(0, BoundedFunctions::concat));
        }
        registry.put(
                ARQConstants.mathPrefix + "pow", iri -> new Bounded(2, BoundedFunctions::power));
    }

    /// Has every query with a context use them.
    static void limit(Context context) {
        RewriteFactory factory =
                asked -> {
                    var standard = Optimize.stdOptimizationFactory.create(asked);
                    return plan -> standard.rewrite(swapped(plan));
                };
        context.set(ARQConstants.sysOptimizerFactory, factory);
    }

    private static Op swapped(Op plan) {
        return Transformer.transformSkipService(new TransformCopy(), new Swap(), plan);
    }

    private static final class Swap extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            var name = NAMES.get(function.getClass());
            return name == null
                    ? super.transform(function, arguments)
                    : new E_Function(name, arguments);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr one, Expr other) {
            return switch (function) {
                case E_Multiply product -> new Product(one, other);
                case E_Add sum -> new Sum(one, other);
                default -> super.transform(function, one, other);
            };
        }
    }

    /// A sum as the standard has it; ARQ also puts texts together with `+`, of any length.
    private static final class Sum extends E_Add {

        Sum(Expr one, Expr other) {
            super(one, other);
        }

        @Override
        public NodeValue eval(NodeValue one, NodeValue other) {
            if (one.isString() || one.isLangString()) {
                throw new ExprEvalException("A sum of texts; CONCAT puts them together");
            }
            return super.eval(one, other);
        }

        @Override
        public Expr copy(Expr one, Expr other) {
            return new Sum(one, other);
        }
    }

    /// A product that says when it is too large, rather than to take minutes.
    private static final class Product extends E_Multiply {

        Product(Expr one, Expr other) {
            super(one, other);
        }

        @Override
        public NodeValue eval(NodeValue one, NodeValue other) {
            checkBits(bits(one) + bits(other));
            return super.eval(one, other);
        }

        @Override
        public Expr copy(Expr one, Expr other) {
            return new Product(one, other);
        }
    }

    /// What is done with evaluated arguments.
    private interface Work {
        NodeValue on(List<NodeValue> arguments, FunctionEnv query);
    }

    private record Bounded(int fewest, Work work) implements Function {

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
            if (values.size() < fewest) {
                throw new ExprEvalException("A function has too few arguments");
            }
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

    private static NodeValue power(List<NodeValue> arguments, FunctionEnv query) {
        var base = arguments.get(0);
        var exponent = arguments.get(1);
        if (exponent.isInteger()) {
            var times = exponent.getInteger().abs();
            checkBits(
                    times.bitLength() > Integer.SIZE
                            ? Long.MAX_VALUE
                            : bits(base) * times.longValue());
        }
        return new Math_pow().exec(base, exponent);
    }

    /// How many bits a number takes, where it may take any number of them.
    private static long bits(NodeValue number) {
        if (number.isInteger()) {
            return number.getInteger().bitLength();
        }
        if (number.isDecimal()) {
            return number.getDecimal().unscaledValue().bitLength();
        }
        return 0;
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

    private static void checkBits(long bits) {
        if (bits > LARGEST) {
            throw new TooMuchException("A number has at most %d bits".formatted(LARGEST));
        }
    }

    private static void check(long length) {
        if (length > LONGEST) {
            throw new TooMuchException("A text has at most %d characters".formatted(LONGEST));
        }
    }
}
