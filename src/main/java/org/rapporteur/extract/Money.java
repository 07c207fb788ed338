package org.rapporteur.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// A sum of money as printed: `CHF 350'000`, `1.5 million euros`.
///
/// @param currency the code of ISO 4217, or the words printed where they mean several
record Money(BigDecimal amount, String currency) {

    private static final Pattern AMOUNT =
            Pattern.compile("(\\d[\\d.,'’\\x{a0}\\x{202f} ]*\\d|\\d)(?: ?(million|thousand))?");

    /// Groups of three digits behind any of the separators.
    private static final Pattern GROUPED =
            Pattern.compile("^\\d{1,3}(?:[.,'’\\x{a0}\\x{202f} ]\\d{3})+(?:[.,]\\d{1,2})?$");

    private static final Pattern DECIMAL = Pattern.compile("[.,](\\d{1,3})$");
    private static final int GROUP = 3;

    /// Reads a sum; nothing if its figures cannot be told.
    static Optional<Money> of(Knowledge knowledge, String words) {
        var matcher = AMOUNT.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var times = Context.lower(matcher.group(2));
        var rest = words.replace(matcher.group(), " ").strip();
        return amount(matcher.group(1), !times.isEmpty())
                .map(amount -> amount.multiply(factor(times)))
                .map(amount -> new Money(plain(amount), currency(knowledge, rest)));
    }

    private static BigDecimal factor(String times) {
        return switch (times) {
            case "million" -> BigDecimal.valueOf(1_000_000);
            case "thousand" -> BigDecimal.valueOf(1000);
            default -> BigDecimal.ONE;
        };
    }

    /// The figure in front of "million" has decimals, any other groups of three digits.
    private static Optional<BigDecimal> amount(String figure, boolean multiplied) {
        var decimal = DECIMAL.matcher(figure);
        boolean split = decimal.find() && (multiplied || decimal.group(1).length() < GROUP);
        var whole = split ? figure.substring(0, decimal.start()) : figure;
        boolean grouped = GROUPED.matcher(figure).find();
        if (!grouped && !whole.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var digits = whole.replaceAll("\\D", "") + (split ? "." + decimal.group(1) : "");
        return Optional.of(new BigDecimal(digits));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private static String currency(Knowledge knowledge, String words) {
        return knowledge.wordings("Currency").stream()
                .filter(wording -> wording.pattern().matcher(words).find())
                .map(wording -> wording.get("code"))
                .findFirst()
                .orElse(Context.lower(words));
    }
}
