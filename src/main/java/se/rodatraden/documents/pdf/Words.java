package se.rodatraden.documents.pdf;

import java.util.Locale;
import java.util.regex.Pattern;

/** The few words that the renderer itself adds to a document, in the document's language. */
public record Words(
        String page,
        String number,
        String table,
        String figure,
        String note,
        String notes,
        String attachment,
        String attachmentPlural) {
    private static final Words SWEDISH =
            new Words("Sida", "Dnr", "Tabell", "Figur", "Not", "Noter", "Bilaga", "Bilagor");
    private static final Words ENGLISH =
            new Words("Page", "Ref.", "Table", "Figure", "Note", "Notes", "Attachment", "Attachments");

    /** What must not be parted at the end of a line: a number and what it counts, thousands, a day and its month. */
    private static final Pattern KEPT_TOGETHER = Pattern.compile(
            "(?<=\\d) (?=\\d{3}\\b|§|kap\\.|procent|%|kr\\b|år\\b|a §|januari|februari"
                    + "|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|(?<=§|kap\\.|Dnr|nr|s\\.) (?=\\d)");

    public static Words in(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : SWEDISH;
    }

    public String attachments(int count) {
        return count == 1 ? attachment : attachmentPlural;
    }

    public String typeset(String text) {
        return KEPT_TOGETHER.matcher(text).replaceAll("\u00a0");
    }
}
