package org.rapporteur.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a file says of its document in properties that no page shows. Empty where it is silent.
///
/// @param title the title
/// @param subject what it is about
/// @param keywords its keywords, as they are written there
/// @param language the language of its text, as a tag of BCP 47 without country and script
/// @param date the day on which the document was issued, in ISO 8601; those on which the file was
///   made or changed are not it
public record Properties(
        String title, String subject, String keywords, String language, String date) {

    /// The most characters of one property; what is longer is cut.
    private static final int LONGEST = 500;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\s]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /// Tags that say that a language is not known, or that there is none.
    private static final Set<String> NONE_AT_ALL = Set.of("und", "zxx", "mul", "mis");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ].*)?");

    /// The file says nothing.
    public static final Properties NONE = new Properties("", "", "", "", "");

    public Properties {
        title = words(title);
        subject = words(subject);
        keywords = words(keywords);
        language = language(language);
        date = date(date);
    }

    private static String words(String said) {
        var words = UNSEEN.matcher(said).replaceAll(" ").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    }

    private static String language(String said) {
        var tag = Locale.forLanguageTag(said.strip().replace('_', '-')).getLanguage();
        return LANGUAGE.matcher(tag).matches() && !NONE_AT_ALL.contains(tag) ? tag : "";
    }

    private static String date(String said) {
        var day = DAY.matcher(said.strip());
        return day.matches() ? day.group(1) : "";
    }
}
