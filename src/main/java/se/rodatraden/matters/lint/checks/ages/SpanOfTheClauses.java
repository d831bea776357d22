package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;

/** What is decided and what the summary tells are for the same ages: one span in the clauses, one in the summary, and two that overlap. */
final class SpanOfTheClauses {
    private static final Pattern OTHERWISE = Patterns.of(
            "\\b(?:ändr|höj|sänk|utvidg|utök|från dagens|i stället|avslå|avstyrk|i dag|hittills|tidigare)\\p{L}*");
    private static final Pattern WHO = Patterns.of("(\\p{L}{4,20})\\s(?:i åldern|i åldrarna|mellan|från|som är)?\\s?$");

    private record Told(Ages.Span span, String who, Place place, String text) {}

    private SpanOfTheClauses() {}

    static Optional<Finding> in(LintedReport report) {
        List<Told> clauses = new ArrayList<>();
        for (Block clause : report.clauses()) {
            add(clause.text(), clause, clauses);
        }
        List<Told> summary = new ArrayList<>();
        report.blocks(SectionRole.SUMMARY).stream()
                .filter(Block::isProse)
                .forEach(block -> add(block.text(), block, summary));
        if (clauses.size() != 1 || summary.size() != 1) {
            return Optional.empty();
        }
        Told clause = clauses.getFirst();
        Told other = summary.getFirst();
        Ages.Span one = clause.span();
        Ages.Span two = other.span();
        boolean overlap = one.schoolYears() == two.schoolYears() && one.from() <= two.to() && two.from() <= one.to();
        boolean shareAnEnd = one.from() == two.from() || one.to() == two.to();
        if (one.sameAs(two)
                || !overlap
                || !shareAnEnd
                || !clause.who().equals(other.who())
                || OTHERWISE.matcher(clause.text()).find()
                || OTHERWISE.matcher(other.text()).find()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        "one-offer-two-spans",
                        AGE_SPANS,
                        Severity.WARNING,
                        clause.place(),
                        one.written(),
                        two.written())
                .against(two.written()));
    }

    private static void add(String text, Block block, List<Told> told) {
        for (Ages.Span span : Ages.in(text)) {
            if (told.stream().noneMatch(one -> one.span().sameAs(span))) {
                Matcher who = WHO.matcher(text.substring(Math.max(0, span.start() - 60), span.start()));
                told.add(new Told(
                        span,
                        who.find() ? who.group(1).toLowerCase(Locale.ROOT) : "",
                        block.place(span.start(), span.end()),
                        text));
            }
        }
    }
}
