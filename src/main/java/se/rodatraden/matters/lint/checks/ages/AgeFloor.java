package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * An offer that is said to be for 13–18 years is not open from ten in another sentence. Only an age outside the span is told: one
 * within it may be of a part of the offer.
 */
final class AgeFloor {
    private static final Pattern FROM = Patterns.of("\\b(?:redan )?från (?:och med )?(?:" + Ages.NUMBER + " års ålder|"
            + Ages.NUMBER + " år\\b(?! sedan| till| och| i)|" + Ages.NUMBER + "-?årsåldern)");
    private static final Pattern IS_OPEN = Patterns.of(
            "\\b(?:är|öppen|öppet|öppna|gäller|finns|erbjuds|tar emot|vänder sig|riktar sig|används|kan|får|ges)\\b");
    private static final Pattern OTHERWISE = Patterns.of(
            "föreslå|förslag|i stället för|sänk|höj|ändra|tidigare|utöka|utvidga|motion|avstyrk|tillstyrk|avslå|yrka|önska|\\b(?:bör|vill|skulle|blir|bli|inte|ingen|inga|andra|annan|undantag\\p{L}*|enstaka|samtycke|straff\\p{L}*)\\b");
    private static final Pattern GOES_ON = Patterns.of(
            "^(?:den|det|de|detta|denna|insatsen|formen|verksamheten|stödet|arbetssättet|nivån|gruppen)\\b");

    private AgeFloor() {}

    /** @param told what each offer is said to be for */
    static void in(LintedReport report, List<OfferSpan> told, List<Finding> findings) {
        if (told.isEmpty() || !report.mentions("från")) {
            return;
        }
        Set<Integer> moved = new HashSet<>();
        report.sentences()
                .forEach(sentence -> AgeLimit.in(sentence.text()).ifPresent(limit -> {
                    moved.add(limit.before());
                    moved.add(limit.after());
                }));
        List<Sentence> all = report.sentences();
        for (int i = 0; i < all.size(); i++) {
            Sentence sentence = all.get(i);
            Matcher from = FROM.matcher(sentence.text());
            if (!from.find()
                    || !IS_OPEN.matcher(sentence.text()).find()
                    || OTHERWISE.matcher(sentence.text()).find()) {
                continue;
            }
            int age = Ages.number(Optional.ofNullable(from.group(1))
                    .or(() -> Optional.ofNullable(from.group(2)))
                    .orElseGet(() -> from.group(3)));
            boolean goesOn = i > 0
                    && all.get(i - 1).block().equals(sentence.block())
                    && GOES_ON.matcher(sentence.text()).find();
            String words = goesOn ? all.get(i - 1).text() : sentence.text().substring(0, from.start());
            told.stream()
                    .filter(one -> !moved.contains(age)
                            && (age < one.span().from() || age > one.span().to())
                            && isOf(one, words)
                            && told.stream()
                                            .filter(other -> isOf(other, words))
                                            .map(OfferSpan::offer)
                                            .distinct()
                                            .count()
                                    == 1)
                    .findFirst()
                    .filter(one -> findings.stream()
                            .noneMatch(finding -> finding.place().equals(one.place())))
                    .ifPresent(one -> findings.add(Finding.of(
                                    "one-offer-two-spans",
                                    AGE_SPANS,
                                    Severity.WARNING,
                                    one.place(),
                                    one.span().written(),
                                    from.group())
                            .against(sentence.text())));
        }
    }

    private static boolean isOf(OfferSpan one, String words) {
        return Character.isUpperCase(one.offer().charAt(0))
                ? words.contains(one.offer())
                : words.toLowerCase(Locale.ROOT).contains(one.offer());
    }
}
