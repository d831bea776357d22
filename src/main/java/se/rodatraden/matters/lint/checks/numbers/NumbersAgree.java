package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.passages.NearDuplicates;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** The same quantity is the same in two places, parts make their sum, shares are right, and few people are not counted out. */
public final class NumbersAgree implements Check {
    private static final Pattern FEW = Patterns.of(
            "\\b(?:[1-4]|ett|två|tre|fyra) (?:\\p{L}+ )?(?:barn|elever|elev|ungdomar|flickor|pojkar|personer|brukare)\\b[^.;]{0,80}\\b(?:placera|polisanmäl|orosanmäl|diagnos|omhänderta|misstänk|missbruk|utreds|anmälda|dömts|familjehem|HVB|våld)\\p{L}*");

    /** "Om ett barn kan fara illa ska en orosanmälan göras" speaks of any child, and counts none. */
    private static final Pattern MIGHT_BE = Patterns.of("^(?:ett|en|1) .*\\b(?:kan|ska|bör|måste|skulle)\\b");

    private static boolean overlap(Place one, Place other) {
        return one instanceof Place.Passage first
                && other instanceof Place.Passage second
                && first.paragraph() == second.paragraph()
                && first.from() < second.to()
                && second.from() < first.to();
    }

    /** What has been copied is told as that, with what has changed in it; and nothing is compared with the copy. */
    private static boolean isInACopy(Finding finding, List<NearDuplicates.Copy> copies, LintedReport report) {
        if (finding.place() instanceof Place.Passage passage
                && copies.stream().anyMatch(copy -> copy.covers(passage))) {
            return true;
        }
        String compared = finding.comparedWith();
        List<Block> holders = copies.isEmpty() || compared.isEmpty()
                ? List.of()
                : report.text().blocks().stream()
                        .filter(block -> block.isProse() && block.text().contains(compared))
                        .toList();
        return !holders.isEmpty()
                && holders.stream()
                        .allMatch(block -> copies.stream()
                                .anyMatch(copy -> copy.block().equals(block)
                                        && copy.place().quoted().contains(compared)));
    }

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (Patterns.hasDigit(sentence.text())) {
                SumsAgree.ofParts(sentence).ifPresent(findings::add);
                SumsAgree.ofTwoHalves(sentence).ifPresent(findings::add);
                TotalsAgree.inSentence(sentence).ifPresent(findings::add);
                SharesAgree.in(sentence).ifPresent(findings::add);
                ProductsAgree.in(sentence).ifPresent(findings::add);
            }
            if (DerivedNumbers.mayBeIn(sentence.text())) {
                DerivedNumbers.in(sentence, report.sentencesOf(sentence.block()))
                        .ifPresent(findings::add);
            }
            Matcher few = FEW.matcher(sentence.text());
            if (few.find() && !MIGHT_BE.matcher(few.group()).find()) {
                findings.add(Finding.of(
                                "few-people-counted",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(few.start(), few.end()),
                                few.group())
                        .remedied());
            }
        }
        report.text().blocks().forEach(block -> findings.addAll(TablesAddUp.in(block)));
        findings.addAll(TableAndText.in(report));
        findings.addAll(RatesAndRests.in(report));
        findings.addAll(NetOfList.in(report.text().blocks()));
        findings.addAll(TotalsAgree.inBlocks(report.text().blocks()));
        findings.addAll(OneQuantity.in(report));
        findings.addAll(PartsOfAWhole.in(report));
        findings.addAll(WorkedOut.in(report));
        findings.addAll(RowsAndText.in(report));
        findings.addAll(MoreThan.in(report));
        findings.addAll(PartsOfThem.in(report));
        GrantedAndDeclined.in(report).ifPresent(findings::add);
        ChangeInPercent.in(report).ifPresent(findings::add);
        YearlyTotal.in(report).ifPresent(findings::add);
        Tenfold.in(report).ifPresent(findings::add);
        findings.addAll(UnitsAgree.in(report));
        Thousandfold.in(report).ifPresent(findings::add);
        findings.addAll(SaidAgain.in(report));
        findings.addAll(RestOfWhole.in(report));
        findings.addAll(ColumnTotals.in(report));
        findings.addAll(ChangedPlaces.in(report));
        HoursOfTheWeek.in(report, findings);
        List<NearDuplicates.Copy> copies = findings.isEmpty() ? List.of() : NearDuplicates.copies(report);
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            // A slip that two rules see is one slip.
            if (told.stream()
                            .noneMatch(other -> overlap(other.place(), finding.place())
                                    || other.comparedWith().equals(finding.quote()))
                    && !isInACopy(finding, copies, report)) {
                told.add(finding);
            }
        }
        return told;
    }
}
