package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;

/**
 * Where a term stands in a report, in any of its forms. A quotation is somebody else's wording, and a term before a name,
 * {@code ungdomsgården Kvarten}, is a part of the name.
 */
public record TermUses(String term, Sentence sentence, int from, int to) {
    /** Of nouns and adjectives; "kunde" is no form of "kund". */
    private static final String ENDINGS =
            "(?:s|a|n|en|et|t|er|ar|or|r|na|ens|ets|arna|erna|orna|ena|nas|ers|ars|arnas|ernas|ornas|nens|ns|ts|as|aste|de|da|men|met|nen|nens)?";

    private static final Pattern ANOTHERS = Patterns.of(
            "\\b(?:statlig|nationell|regional|lokal|privat|enskild|regionens|statens)\\p{L}{0,2}\\s(?:\\p{Ll}+\\s)?$");

    /** What stands just before tells whose it is. */
    private static final int LEAD = 80;

    private static final Pattern CALLED = Patterns.of(
            "(?:\\p{L}{0,20}(?:enheten|avdelningen|sektionen|nämnden|kontoret|förvaltningen|myndigheten|delegationen|gruppen)|riktlinjer|policy|plan|program|strategi|reglemente|handbok|vägledning)\\sför\\s(?:\\p{L}+\\soch\\s)?$");

    /** "Det statliga lokala aktivitetsstödet" is none of the municipality's, though it sounds like one of hers. */
    public boolean isAnothers() {
        return isAnothers(sentence.text(), from);
    }

    public static boolean isAnothers(String text, int from) {
        return ANOTHERS.matcher(lead(text, from)).find();
    }

    /** "Enheten för kulturstöd", "Riktlinjer för kulturbidrag": what a unit or a document is called. */
    public static boolean isInAName(String text, int from) {
        return CALLED.matcher(lead(text, from)).find();
    }

    private static String lead(String text, int from) {
        return text.substring(Math.max(0, from - LEAD), from);
    }

    public String written() {
        return sentence.text().substring(from, to);
    }

    public Place place() {
        return sentence.place(from, to);
    }

    public static List<TermUses> of(String term, LintedReport report) {
        String lower = term.toLowerCase(Locale.ROOT);
        String stem = lower.endsWith("man") ? lower : lower.replaceFirst("[aneo]$", "");
        boolean changes = stem.endsWith("man") || stem.endsWith("ter");
        if (!report.mentions(changes ? stem.substring(0, stem.length() - 2) : stem.split(" ", 2)[0])) {
            return List.of();
        }
        String last = stem.equals(lower) ? "" : lower.substring(stem.length()) + "?";
        // Of a phrase the last word may change its vowel: "delegerade tjänstemännen".
        String endings = term.indexOf(' ') > 0 ? "\\p{L}{0,5}" : last + ENDINGS;
        String quoted = (stem.endsWith("man")
                        // "Målsmännen", "familjecentret".
                        ? Pattern.quote(stem.substring(0, stem.length() - 2)) + "[aä]n"
                        : stem.endsWith("ter")
                                ? Pattern.quote(stem.substring(0, stem.length() - 2)) + "e?r"
                                : Pattern.quote(stem))
                .replace(" ", "\\E\\s\\Q");
        Pattern pattern = Patterns.of("(?<![\\p{L}-])(?:(?-i:\\p{Lu}{2,6})-)?" + quoted + endings + "(?![\\p{L}-])");
        List<TermUses> uses = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            Matcher matcher = pattern.matcher(sentence.text());
            while (matcher.find()) {
                if (!Quotations.covers(sentence.text(), matcher.start()) && !isNamed(sentence.text(), matcher.end())) {
                    uses.add(new TermUses(term, sentence, matcher.start(), matcher.end()));
                }
            }
        }
        return uses;
    }

    private static boolean isNamed(String text, int end) {
        return end + 2 < text.length()
                && text.charAt(end) == ' '
                && Character.isUpperCase(text.charAt(end + 1))
                && Character.isLowerCase(text.charAt(end + 2));
    }
}
