package se.rodatraden.matters.lint.checks.ages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Spans of ages that one sentence, or two that follow each other, divide something into. */
final class AgesInSentences {
    /** "85 år eller äldre", after the spans. */
    private static final Pattern AND_OLDER = Patterns.of(
            "(?<![\\d–-])(\\d{1,3}) år (?:och|eller) (?:äldre|uppåt|över)\\b|(?<![\\d–-])(\\d{1,3}) år och uppåt");

    private static final Pattern RECEIVES = Patterns.of(
            "\\b(?:tar emot|vänder sig|riktar sig|är till för|är öpp\\p{L}{1,2} för|hänvisas|erbjuds|erbjuder|omfattar|går till|får plats)\\b");
    private static final Pattern CHANGES =
            Patterns.of("föreslå|i stället för|sänk|höj|ändra|utöka|utvidga|flytta|(?:nuvarande|tidigare|dagens) ");

    private AgesInSentences() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Sentence before = null;
        for (Sentence sentence : report.sentences()) {
            findings.addAll(within(sentence));
            if (before != null && before.block().equals(sentence.block())) {
                sideBySide(before, sentence).ifPresent(findings::add);
            }
            before = sentence;
        }
        return findings;
    }

    private static List<Finding> within(Sentence sentence) {
        String text = sentence.text();
        List<PlacedSpan> spans = spans(sentence);
        if (spans.isEmpty()) {
            return List.of();
        }
        boolean parted = AgeRow.isAnnounced(text);
        AgeRow row = new AgeRow(spans);
        boolean ofTwo = spans.size() == 2
                && !CHANGES.matcher(text).find()
                && !areOfTwoOffers(row, text)
                && (parted || row.isNearlyMet());
        return row.allBroken(ofTwo ? 2 : AgeRow.FEWEST, parted).stream()
                .map(finding -> finding.against(text))
                .toList();
    }

    private static List<PlacedSpan> spans(Sentence sentence) {
        List<PlacedSpan> spans = new ArrayList<>();
        for (Ages.Span span : Ages.in(sentence.text())) {
            spans.add(PlacedSpan.in(sentence, span));
        }
        Matcher older = AND_OLDER.matcher(sentence.text());
        if (!spans.isEmpty()
                && older.find()
                && older.start() > spans.getLast().span().start()) {
            int age = Integer.parseInt(older.group(1) == null ? older.group(2) : older.group(1));
            spans.add(PlacedSpan.in(sentence, new Ages.Span(age, AgeRow.NO_END, false, older.start(), older.end())));
        }
        return spans;
    }

    /** "EARL … 6–12 år … SAVRY … 12–18 år": two offers with names have their ages each for itself. */
    private static boolean areOfTwoOffers(AgeRow row, String text) {
        return OfferNames.inCapitals(text).size() >= 2
                && row.spans().getFirst().agesTo(row.spans().getLast()) < 0;
    }

    /** "Fritidshemmet tar emot barn 6–10 år. Ungdomar 13–15 år hänvisas till gården": who is 11 or 12 goes nowhere. */
    private static Optional<Finding> sideBySide(Sentence before, Sentence sentence) {
        List<PlacedSpan> spans = new ArrayList<>(inYears(before));
        if (spans.size() != 1) {
            return Optional.empty();
        }
        spans.addAll(inYears(sentence));
        AgeRow row = new AgeRow(spans);
        return row.isNearlyMet()
                        && spans.getFirst().agesTo(spans.getLast()) > 0
                        && receives(before.text())
                        && receives(sentence.text())
                ? row.broken(2, false)
                : Optional.empty();
    }

    private static List<PlacedSpan> inYears(Sentence sentence) {
        return Ages.in(sentence.text()).stream()
                .filter(span -> !span.schoolYears())
                .map(span -> PlacedSpan.in(sentence, span))
                .toList();
    }

    private static boolean receives(String text) {
        return RECEIVES.matcher(text).find()
                && !CHANGES.matcher(text).find()
                && OfferNames.inCapitals(text).isEmpty();
    }
}
