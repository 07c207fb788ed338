package org.rapporteur.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a regular expression apart that RE2/J has accepted.
final class ExpressionReader {

    private static final int LONGEST_COUNT = 6;

    private final String pattern;
    private int at;
    private boolean folded;

    private ExpressionReader(String pattern) {
        this.pattern = pattern;
    }

    /// The expression, or nothing if it uses syntax that no wording needs (`(?s)`, `(?m)`, `\A`).
    static Optional<Expression> read(String pattern) {
        var reader = new ExpressionReader(pattern);
        try {
            var read = reader.choice();
            return reader.more() ? Optional.empty() : Optional.of(read);
        } catch (Unusual unusual) {
            return Optional.empty();
        }
    }

    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private boolean more() {
        return at < pattern.length();
    }

    private boolean next(String words) {
        boolean there = pattern.startsWith(words, at);
        at += there ? words.length() : 0;
        return there;
    }

    private Expression choice() {
        boolean before = folded;
        var parts = new ArrayList<Expression>();
        do {
            parts.add(sequence());
        } while (next("|"));
        folded = before;
        return parts.size() == 1 ? parts.getFirst() : new Expression.Choice(parts);
    }

    private Expression sequence() {
        var parts = new ArrayList<Expression>();
        while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return new Expression.Sequence(parts);
    }

    private Expression repeated(Expression part) {
        var whole = part;
        boolean going = true;
        while (going && more()) {
            char c = pattern.charAt(at);
            if (c == '*' || c == '+' || c == '?') {
                at++;
                whole = new Expression.Repeat(whole, c == '+' ? 1 : 0, c == '?' ? 1 : -1);
            } else if (c == '{' && isCount()) {
                whole = counted(whole);
            } else {
                going = false;
            }
            if (going) {
                next("?");
            }
        }
        return whole;
    }

    private boolean isCount() {
        int close = pattern.indexOf('}', at);
        return close > at + 1
                && close - at <= LONGEST_COUNT
                && Character.isDigit(pattern.charAt(at + 1));
    }

    private Expression counted(Expression part) {
        int close = pattern.indexOf('}', at);
        var count = pattern.substring(at + 1, close);
        at = close + 1;
        int comma = count.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? count : count.substring(0, comma));
        boolean open = comma == count.length() - 1;
        int most = comma < 0 ? least : open ? -1 : Integer.parseInt(count.substring(comma + 1));
        return new Expression.Repeat(part, least, most);
    }

    private Expression atom() {
        char c = pattern.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> one(charClass());
            case '\\' -> escaped();
            case '^' -> edge(1, Expression.Edge.BEGINNING);
            case '$' -> edge(1, Expression.Edge.END);
            default -> {
                at++;
                if (Character.isSurrogate(c)) {
                    throw new Unusual();
                }
                yield one("{}".indexOf(c) < 0 ? Character.toString(c) : "\\" + c);
            }
        };
    }

    private Expression edge(int length, Expression.Edge edge) {
        at += length;
        return new Expression.At(edge);
    }

    private Expression one(String set) {
        return new Expression.One(CharSet.of((folded ? "(?i)" : "") + set));
    }

    private Expression group() {
        boolean before = folded;
        if (next("(?i)") || next("(?-i)")) {
            folded = pattern.charAt(at - 2) == 'i' && pattern.charAt(at - 3) != '-';
            return new Expression.Sequence(List.of());
        }
        if (next("(?i:")) {
            folded = true;
        } else if (next("(?-i:")) {
            folded = false;
        } else if (next("(?P<") || next("(?<")) {
            at = pattern.indexOf('>', at) + 1;
        } else if (!next("(?:") && (pattern.startsWith("(?", at) || !next("("))) {
            throw new Unusual();
        }
        var inner = choice();
        folded = before;
        if (!next(")")) {
            throw new Unusual();
        }
        return inner;
    }

    private Expression escaped() {
        char c = pattern.charAt(at + 1);
        return switch (c) {
            case 'b' -> edge(2, Expression.Edge.WORD);
            case 'B' -> edge(2, Expression.Edge.INSIDE);
            case 'A', 'z', 'Z', 'Q', 'C', 'G' -> throw new Unusual();
            default -> one(escape());
        };
    }

    /// The words of an escape that stands for one character.
    private String escape() {
        int start = at;
        char c = pattern.charAt(at + 1);
        at += 2;
        if (c == 'p' || c == 'P') {
            at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        } else if (c == 'x') {
            at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 2;
        } else if (c >= '0' && c <= '9') {
            throw new Unusual();
        }
        return pattern.substring(start, at);
    }

    /// The words of a class of characters, from bracket to bracket.
    private String charClass() {
        int start = at++;
        next("^");
        boolean first = true;
        while (first || pattern.charAt(at) != ']') {
            first = false;
            char c = pattern.charAt(at);
            if (c == '\\') {
                escape();
            } else if (Character.isSurrogate(c)) {
                throw new Unusual();
            } else if (next("[:")) {
                at = pattern.indexOf(":]", at) + 2;
            } else {
                at++;
            }
        }
        at++;
        return pattern.substring(start, at);
    }
}
