package se.rodatraden.matters.lint.checks.diary;

import static se.rodatraden.matters.lint.Category.DIARY_NUMBERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;

/** The matter's own number and the sender's are there, well formed, and the same in every place. */
public final class DiaryNumbersAgree implements Check {

    @Override
    public List<Finding> check(LintedReport report) {
        Optional<MatterContext> matter = report.context();
        if (!report.isFile()) {
            return matter.map(known -> NumbersOfTheDiary.inWorkspace(known, report))
                    .orElse(List.of());
        }
        List<WrittenNumber> own = OwnNumbers.in(report);
        List<Finding> findings = new ArrayList<>(MalformedNumbers.in(report));
        NumbersLeftOut.in(report, findings);
        if (own.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of("diary-number-missing", DIARY_NUMBERS, Severity.WARNING, new Place.WholeReport())
                    .remedied());
        }
        if (matter.isPresent()) {
            findings.addAll(NumbersOfTheDiary.inFile(matter.get(), own, report));
        } else {
            findings.addAll(OneNumberThroughout.in(own, report));
            findings.addAll(YearsLeftOut.in(report));
            SendersNumber.check(own, report, findings);
        }
        return findings;
    }
}
