package se.rodatraden.matters.lint.checks.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Patterns;

/** Which of its own annexes a text refers to by number: one, several, or a run of them. */
final class AnnexReferences {
    /** "bilaga 1, 12 mars" is one annex and a day. */
    private static final String NUMBER =
            "(?:\\d{1,2}|(?-i:[A-H]))\\b(?!\\s?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|%))";

    private static final Pattern REFERENCE = Patterns.of(
            "\\bbilag(?:a|an|or|orna)\\s+(" + NUMBER + "(?:\\s?(?:,|och|samt|–|-)\\s?" + NUMBER + "){0,12})");
    private static final Pattern RUN =
            Patterns.of("(?<!\\p{L})(\\d{1,2}|(?-i:[A-H]))(?:\\s?[–-]\\s?(\\d{1,2}|(?-i:[A-H])))?(?!\\p{L})");

    /** Annexes with letters are counted after all that have numbers. */
    private static final int LETTERS = 1_000;

    private static final int LONGEST_RUN = 20;

    /** What comes after the annex of another document, and what stands before it. */
    private static final Pattern TO_ANOTHER = Patterns.of(
            "\\s+(?:till|i)\\s+(?:\\p{L}{2,30}s\\s+)?\\p{L}{0,25}(?:remiss|motion|medborgarförslag|skrivelse|promemori|betänkande|proposition|avtal|överenskommelse|protokoll|förordning|lag(?:en)?\\b)");

    private static final Pattern OF_ANOTHER = Patterns.of(
            "(?<!\\p{L})(?:remissens|motionens|medborgarförslagets|skrivelsens|promemorians|betänkandets|propositionens|avtalets|överenskommelsens|protokollets|förordningens|lagens)\\s+$");

    private static final int LONGEST_BEFORE = 40;

    private AnnexReferences() {}

    /** By number, where each is referred to first. */
    static Map<Integer, Place> in(LintedReport report) {
        Map<Integer, Place> references = new LinkedHashMap<>();
        for (Block block : report.text().blocks()) {
            if (block.isMargin() || block.isHeading()) {
                continue;
            }
            Matcher matcher = REFERENCE.matcher(block.text());
            while (matcher.find()) {
                // "Bilaga 1: Remissen" in the list is the annex itself.
                boolean beginsLine = matcher.start() == 0 || block.text().charAt(matcher.start() - 1) == '\n';
                if (beginsLine
                                && (block.role() == SectionRole.ANNEXES || AnnexesMatch.isListed(block))
                                && !AnnexesMatch.speaksOfOne(block.text())
                        || isOfAnother(block.text(), matcher.start(), matcher.end())) {
                    continue;
                }
                Place place = block.place(matcher.start(), matcher.end());
                numbers(matcher.group(1)).forEach(number -> references.putIfAbsent(number, place));
            }
        }
        return references;
    }

    private static boolean isOfAnother(String text, int from, int to) {
        return TO_ANOTHER.matcher(text).region(to, text.length()).lookingAt()
                || OF_ANOTHER
                        .matcher(text.substring(Math.max(0, from - LONGEST_BEFORE), from))
                        .find();
    }

    /** {@code 3}, and one for {@code C}. */
    static int number(String mark) {
        return Character.isLetter(mark.charAt(0)) ? LETTERS + mark.charAt(0) - 'A' : Integer.parseInt(mark);
    }

    /** As it is written. */
    static String mark(int number) {
        return number < LETTERS ? Integer.toString(number) : String.valueOf((char) ('A' + number - LETTERS));
    }

    private static List<Integer> numbers(String written) {
        List<Integer> numbers = new ArrayList<>();
        Matcher run = RUN.matcher(written);
        while (run.find()) {
            int first = number(run.group(1));
            int last = run.group(2) == null ? first : number(run.group(2));
            numbers.add(first);
            for (int between = first + 1; between < last && last - first <= LONGEST_RUN; between++) {
                numbers.add(between);
            }
            numbers.add(last);
        }
        return numbers;
    }
}
