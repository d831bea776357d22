package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.matters.lint.text.HunspellWords;

/** What the linter finds in reports with known faults, and that it keeps silent about reports without. */
class EvaluationTest {
    private static final double GOAL = 0.9;

    @Test
    void finds_every_fault_that_the_rules_were_written_by_and_nothing_else() {
        assertThat(Evaluation.of(SeededReport.of("rules")).slips()).isEmpty();
    }

    /** Every category by itself; neither part was looked at while the rules were first written. */
    @Test
    void keeps_precision_and_recall_in_every_category_of_the_held_out_reports() {
        Evaluation heldOut = Evaluation.of(SeededReport.of("held-out"));

        assertThat(heldOut.byCategory()).allSatisfy((category, count) -> {
            assertThat(count.precision()).as(category + ": " + heldOut.slips()).isGreaterThanOrEqualTo(GOAL);
            assertThat(count.recall()).as(category + ": " + heldOut.slips()).isGreaterThanOrEqualTo(GOAL);
        });
    }

    /** A category has a handful of faults here: one slip is not yet a share. */
    @ParameterizedTest
    @ValueSource(strings = {"unseen", "last", "blind", "blind-5", "blind-7"})
    void keeps_precision_and_recall_on_the_reports_that_were_written_later(String part) {
        Evaluation unseen = Evaluation.of(SeededReport.of(part));

        assertThat(unseen.total().precision()).isGreaterThanOrEqualTo(GOAL);
        assertThat(unseen.total().recall()).isGreaterThanOrEqualTo(GOAL);
        assertThat(unseen.byCategory()).allSatisfy((category, count) -> {
            assertThat(count.falseAlarms() <= 1 || count.precision() >= GOAL)
                    .as(category + ": " + unseen.slips())
                    .isTrue();
            assertThat(count.missed() <= 1 || count.recall() >= GOAL)
                    .as(category + ": " + unseen.slips())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "held-out"})
    void every_category_has_faults_to_find(String half) {
        assertThat(SeededReport.of(half).stream()
                        .flatMap(report -> report.defects().stream())
                        .map(SeededReport.Defect::category))
                .contains(Category.values());
    }

    @Test
    void no_clean_report_has_a_finding() {
        assertThat(Stream.of("rules", "held-out", "unseen", "last", "blind", "blind-5", "blind-6")
                        .flatMap(half -> SeededReport.of(half).stream()))
                .allSatisfy(report -> assertThat(Evaluation.findings(report.clean()))
                        .as(report.name())
                        .isEmpty());
    }

    /** A contract, a plan for land, a plan for the year, a budget and the hours of a school, longer than most. */
    @ParameterizedTest
    @ValueSource(strings = {"avtal", "detaljplan", "verksamhetsplan", "budgetuppfoljning", "skolstart"})
    void an_ordinary_report_has_no_finding(String name) throws IOException {
        assertThat(Evaluation.findings(Files.readString(Path.of("src/test/resources/reports/ordinary", name + ".txt"))))
                .isEmpty();
    }

    @Test
    void a_long_report_without_a_fault_has_no_errors() {
        StringBuilder chapters = new StringBuilder();
        String first = SeededReport.of("rules").getFirst().clean();
        chapters.append(first, 0, first.indexOf("## Underskrifter"));
        SeededReport.of("held-out").forEach(report -> {
            String text = report.clean();
            int from = text.indexOf("## Bedömning");
            if (from >= 0) {
                chapters.append(text, from, text.indexOf("\n## ", from + 4)).append('\n');
            }
        });
        chapters.append(first.substring(first.indexOf("## Underskrifter")));

        assertThat(Evaluation.findings(chapters.toString()))
                .filteredOn(finding -> finding.severity() == Severity.ERROR && finding.category() != Category.FOOTNOTES)
                .isEmpty();
    }

    @Test
    void the_same_report_gives_the_same_findings_in_the_same_order() {
        String seeded = SeededReport.of("rules").getFirst().seeded();

        assertThat(Evaluation.findings(seeded)).isEqualTo(Evaluation.findings(seeded));
    }

    private enum Hostile {
        A_WORD_WITHOUT_END("a"),
        BRACKETS("("),
        BODIES("nämnden "),
        NUMBERS("12 "),
        DAYS("den 4 maj "),
        HALF_BODIES("kultur- och "),
        PLANS("plan för "),
        QUOTATIONS("”"),
        ACRONYMS("ABC "),
        NAMES("Ab "),
        AGES("1–2 år, ");

        private final String text;

        Hostile(String repeated) {
            this.text = repeated.repeat(100_000 / repeated.length());
        }
    }

    /** A rule that looks everywhere from everywhere would take hours on these, and the suite would never end. */
    @ParameterizedTest
    @EnumSource
    void a_text_that_nobody_would_write_is_over_with_too(Hostile hostile) {
        ReportText report = report(hostile.text);

        assertThat(Linter.check(
                        new LintedReport(report, Evaluation.KNOWLEDGE, null, null, null, HunspellWords.shared())))
                .isNotNull();
        assertThat(report.isCut()).isFalse();
    }

    @Test
    void more_than_any_report_has_is_cut() {
        assertThat(report("a".repeat(10 * ReportText.MOST_CHARACTERS)).isCut()).isTrue();
    }

    private static ReportText report(String text) {
        ReadFile file = new ReadFile(
                ReadFile.Format.TEXT, null, null, List.of(new Part.Paragraph(text, List.of(), 0)), List.of(), 0);
        return ReportText.of(file, Evaluation.KNOWLEDGE.headings());
    }

    @Test
    void every_category_has_its_check() {
        assertThat(se.rodatraden.matters.lint.checks.AllChecks.LIST).hasSameSizeAs(Arrays.asList(Category.values()));
    }
}
