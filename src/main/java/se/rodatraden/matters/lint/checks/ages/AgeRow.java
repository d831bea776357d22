package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * Spans of ages that stand after each other and may divide one thing: then each begins with the age after the last of the one
 * before.
 */
record AgeRow(List<PlacedSpan> spans) {
    /** What says that spans are parts of one thing. */
    private static final Pattern PARTED = Patterns.of(
            "\\b(?:en|ett) för\\b[^.;]{0,60}\\b(?:en|ett) för\\b|\\bdels\\b[^.;]{0,80}\\bdels\\b|\\bindela|\\bdelas? (?:in|upp)\\b|\\buppdela|\\bgrupper\\b[^.;]{0,20}:");

    /** Three or more are the parts of one thing; two may be of two things. */
    static final int FEWEST = 3;
    /** "85 år eller äldre" ends a row. */
    static final int NO_END = 150;
    /** Two offers may lie far apart by right; who leaves out one or two ages has most often forgotten them. */
    static final int SMALL_GAP = 2;

    /** Whether the text says that what it tells of has parts. */
    static boolean isAnnounced(String text) {
        return PARTED.matcher(text).find();
    }

    /** Two, of which the second begins with the last age of the first, or a few ages after it. */
    boolean isNearlyMet() {
        if (spans.size() != 2) {
            return false;
        }
        int between = spans.getFirst().agesTo(spans.getLast());
        return between == -1 || between > 0 && between <= SMALL_GAP;
    }

    /**
     * The first place where ages are missing or stand twice: one finding for the row.
     *
     * @param fewest spans that are taken for a row
     * @param parted whether they are said to be parts of one thing; offers that are named together may share ages by right
     */
    Optional<Finding> broken(int fewest, boolean parted) {
        return allBroken(fewest, parted).stream().findFirst();
    }

    /** Each place where ages are missing or stand twice: "0–5, 5–9, 11–15" has one of either. */
    List<Finding> allBroken(int fewest, boolean parted) {
        if (spans.size() < fewest || isMixed() || isOutOfOrder()) {
            return List.of();
        }
        List<Finding> broken = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            PlacedSpan before = spans.get(i - 1);
            PlacedSpan after = spans.get(i);
            if (before.agesTo(after) < -1 && !parted) {
                return broken;
            }
            if (before.agesTo(after) != 0) {
                broken.add(finding(before.span(), after));
            }
        }
        return broken;
    }

    private boolean isMixed() {
        return spans.stream().map(one -> one.span().schoolYears()).distinct().count() > 1;
    }

    /** "Årskurs 1–3 och 7–9 … men årskurs 4–6": told by what is done with them, and not one after the other. */
    private boolean isOutOfOrder() {
        return IntStream.range(1, spans.size())
                .anyMatch(i ->
                        spans.get(i).span().from() <= spans.get(i - 1).span().from());
    }

    private Finding finding(Ages.Span before, PlacedSpan after) {
        boolean overlap = after.span().from() <= before.to();
        List<String> ages = overlap
                ? ages(after.span().from(), before.to())
                : ages(before.to() + 1, after.span().from() - 1);
        return Finding.of(
                        overlap ? "spans-overlap" : "spans-leave-a-gap",
                        AGE_SPANS,
                        Severity.WARNING,
                        after.place(),
                        before.written(),
                        after.place().quoted(),
                        ages)
                .against(spans.stream().map(one -> one.place().quoted()).collect(Collectors.joining(", ")));
    }

    private static List<String> ages(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
