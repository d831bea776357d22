package se.rodatraden.matters.lint.checks.diary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;

/**
 * The number of a matter, and that of each other that the report names, is the same in every place. Two numbers may be of two
 * matters by right; a slip is what differs as slips do.
 */
final class OneNumberThroughout {
    private final List<WrittenNumber> own;
    private final WrittenNumber first;
    private final List<Finding> findings = new ArrayList<>();
    /** The numbers that have been found to be slips. */
    private final Set<String> told = new LinkedHashSet<>();
    /** The sender's number and those of other matters, in reading order. */
    private final List<WrittenNumber> others = new ArrayList<>();

    private OneNumberThroughout(List<WrittenNumber> own) {
        this.own = own;
        this.first = own.getFirst();
    }

    /** @param own the numbers that the report gives as its own, the first of which is held to be right */
    static List<Finding> in(List<WrittenNumber> own, LintedReport report) {
        if (own.isEmpty()) {
            return List.of();
        }
        OneNumberThroughout numbers = new OneNumberThroughout(own);
        own.forEach(numbers::againstTheFirst);
        numbers.ofOthersInMargins(report);
        report.text().blocks().stream()
                .filter(block -> !block.isMargin())
                .flatMap(block -> WrittenNumber.in(block).stream())
                .forEach(numbers::inTheText);
        return numbers.findings;
    }

    private void againstTheFirst(WrittenNumber other) {
        boolean ofTheMatter = other.isOfTheSeriesOf(first)
                || other.hasTheDigitsOf(first) && other.block().isMargin();
        if (ofTheMatter && !other.isSameAs(first)) {
            tell(other, first);
        }
    }

    /** The head of a page may tell the sender's number too. */
    private void ofOthersInMargins(LintedReport report) {
        report.text().blocks().stream()
                .filter(Block::isMargin)
                .flatMap(block -> WrittenNumber.in(block).stream())
                .filter(written -> !written.isOfTheSeriesOf(first))
                .forEach(others::add);
    }

    private void inTheText(WrittenNumber written) {
        if (own.stream().noneMatch(written::isSameAs) && told.stream().noneMatch(written::isSameAs)) {
            Optional<WrittenNumber> meant = others.stream()
                    .filter(earlier -> isSlipOfAnother(written, earlier))
                    .findFirst();
            meant.ifPresent(earlier -> tell(written, earlier));
            others.add(written);
        }
        if (written.isOfTheSeriesOf(first) && isSlipOfTheFirst(written)) {
            tell(written, first);
        }
    }

    /** A clause names the number that the head has given. */
    private static boolean isSlipOfAnother(WrittenNumber written, WrittenNumber earlier) {
        return written.isSwapOf(earlier.number())
                || isInAClause(written) && earlier.block().role() == SectionRole.HEAD && written.isNearly(earlier);
    }

    /** A clause that names a number of the own diary names that of the matter. */
    private boolean isSlipOfTheFirst(WrittenNumber written) {
        return written.isSwapOf(first.number())
                || written.isOfAnotherYearThan(first)
                || isInAClause(written) && written.isNearly(first);
    }

    private static boolean isInAClause(WrittenNumber written) {
        return written.block().role() == SectionRole.PROPOSAL;
    }

    private void tell(WrittenNumber slip, WrittenNumber right) {
        if (told.add(slip.number())) {
            findings.add(slip.disagreesWith(right.number()));
        }
    }
}
