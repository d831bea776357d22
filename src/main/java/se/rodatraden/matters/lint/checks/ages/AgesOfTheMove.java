package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * The report moves a limit "från tretton till tio år", and a clause opens the offer to those of nine to twelve: to others than
 * the ages that the move adds.
 */
final class AgesOfTheMove {
    private static final int NEAR = 2;

    private AgesOfTheMove() {}

    static Optional<Finding> in(LintedReport report) {
        for (Sentence sentence : report.sentences()) {
            Optional<AgeLimit> limit = AgeLimit.in(sentence.text());
            List<Integer> added = limit.map(one -> one.ages(sentence.text())).orElse(List.of());
            if (added.isEmpty() || added.size() == 1) {
                continue;
            }
            for (Block clause : report.clauses()) {
                if (AgeLimit.in(clause.text()).isPresent()) {
                    continue;
                }
                for (Ages.Span span : Ages.in(clause.text())) {
                    boolean moved = clause.text().substring(0, span.start()).endsWith("från ");
                    if (!moved && isNearly(span, added)) {
                        return Optional.of(Finding.of(
                                        "one-offer-two-spans",
                                        AGE_SPANS,
                                        Severity.WARNING,
                                        clause.place(span.start(), span.end()),
                                        span.written(),
                                        added.getFirst() + "–" + added.getLast())
                                .against(sentence.text()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** One end is that of the ages that are added, and the other is not. */
    private static boolean isNearly(Ages.Span span, List<Integer> added) {
        int from = Math.abs(span.from() - added.getFirst());
        int to = Math.abs(span.to() - added.getLast());
        return !span.schoolYears() && from + to > 0 && from + to <= NEAR && (from == 0 || to == 0);
    }
}
