package se.rodatraden.matters.lint.checks.diary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;

/** The numbers of a report against those that the diary has of its matter. */
final class NumbersOfTheDiary {
    private NumbersOfTheDiary() {}

    /** A file gives the matter's number as its own, and the sender's somewhere, and neither with two digits swapped. */
    static List<Finding> inFile(MatterContext matter, List<WrittenNumber> own, LintedReport report) {
        Optional<String> senders = Optional.ofNullable(matter.sender()).map(MatterContext.Sender::number);
        List<String> known = new ArrayList<>(List.of(matter.number()));
        senders.ifPresent(known::add);
        List<WrittenNumber> all = WrittenNumber.in(report);
        Predicate<WrittenNumber> isUnknown = written -> known.stream().noneMatch(written::isSameAs);
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (String right : known) {
            all.stream()
                    .filter(isUnknown)
                    .filter(written -> written.isSwapOf(right) && told.add(written.number()))
                    .forEach(written -> findings.add(written.disagreesWith(right)));
        }
        own.stream()
                .filter(isUnknown)
                .filter(written -> told.add(written.number()))
                .forEach(written -> findings.add(written.disagreesWith(matter.number())));
        senders.filter(number -> told.isEmpty() && all.stream().noneMatch(written -> written.isSameAs(number)))
                .ifPresent(_ -> findings.add(SendersNumber.missing()));
        return findings;
    }

    /** The program prints its own numbers in the head; only a slip in the text can differ from them. */
    static List<Finding> inWorkspace(MatterContext matter, LintedReport report) {
        return WrittenNumber.in(report).stream()
                .filter(written -> written.isSwapOf(matter.number()))
                .map(written -> written.disagreesWith(matter.number()))
                .toList();
    }
}
