package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** The ages of an offer begin or end where the report says that its limit is: "SIG 13–20 år" and "sänks från 12 till 10 år". */
final class AgeLimitHeld {
    private static final Pattern KEPT =
            Patterns.of("\\b(?:behålla|behålls|vara kvar vid|ligga kvar vid|kvar på|är) (\\d{1,2}) år\\b");
    private static final Pattern LIMIT = Patterns.of("gräns");

    private AgeLimitHeld() {}

    static void in(LintedReport report, List<OfferSpan> told, List<Finding> findings) {
        if (told.isEmpty() || !report.mentions("gräns")) {
            return;
        }
        Set<Integer> limits = new TreeSet<>();
        Sentence said = null;
        for (Sentence sentence : report.sentences()) {
            var moved = AgeLimit.in(sentence.text());
            if (moved.isPresent()) {
                limits.add(moved.get().before());
                limits.add(moved.get().after());
                said = said == null ? sentence : said;
            }
            Matcher kept = KEPT.matcher(sentence.text());
            if (LIMIT.matcher(sentence.text()).find() && kept.find()) {
                limits.add(Integer.parseInt(kept.group(1)));
                said = said == null ? sentence : said;
            }
        }
        if (said == null) {
            return;
        }
        for (OfferSpan one : told) {
            boolean meant = said.text().contains(one.offer())
                    || report.sentences().stream()
                            .anyMatch(sentence -> AgeLimit.in(sentence.text()).isPresent()
                                    && sentence.text().contains(one.offer()))
                    || isSubject(report, one.offer());
            if (meant
                    && !limits.contains(one.span().from())
                    && !limits.contains(one.span().to())
                    && !limits.contains(one.span().to() + 1)
                    && limits.stream()
                            .anyMatch(limit -> Math.abs(limit - one.span().from()) <= 5)
                    && findings.stream().noneMatch(finding -> finding.place().equals(one.place()))) {
                findings.add(Finding.of(
                                "one-offer-two-spans",
                                AGE_SPANS,
                                Severity.WARNING,
                                one.place(),
                                one.span().written(),
                                limits.toString())
                        .against(said.text()));
            }
        }
    }

    /** The title names it, by its letters or by the words that they stand for. */
    private static boolean isSubject(LintedReport report, String offer) {
        Pattern introduced = Patterns.exact("((?:[\\p{L}-]+ ){1,3})\\(" + Pattern.quote(offer) + "\\)");
        String title = report.text().title().toLowerCase(java.util.Locale.ROOT);
        return title.contains(offer.toLowerCase(java.util.Locale.ROOT))
                || report.sentences().stream()
                        .map(sentence -> introduced.matcher(sentence.text()))
                        .filter(Matcher::find)
                        .anyMatch(found ->
                                title.contains(lastWords(found.group(1)).toLowerCase(java.util.Locale.ROOT)));
    }

    private static String lastWords(String words) {
        String[] all = words.strip().split(" ", -1);
        return all.length < 2 ? words.strip() : all[all.length - 2] + " " + all[all.length - 1];
    }
}
