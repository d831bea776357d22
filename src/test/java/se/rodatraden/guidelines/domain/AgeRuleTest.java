package se.rodatraden.guidelines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.AgesAtOdds;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Period;

class AgeRuleTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 2);
    private static final DecisionRef DECISION =
            new DecisionRef("Kommunfullmäktige", new DiaryNumber("KS 2024/890"), DAY.minusMonths(3), "§ 14");

    private static final DecisionTable SHIPPED = SomeTables.shipped("sig-unga");

    @Test
    void the_shipped_version_says_what_the_catalogue_and_its_sources_say() {
        assertThat(AgeRule.compare(version(SHIPPED, new VersionState.Drafted()), offeredTo(12, 20), DAY))
                .isEmpty();
    }

    @Test
    void a_version_from_eight_is_beyond_an_offer_from_twelve_and_beyond_its_own_source() {
        assertThat(AgeRule.compare(version(fromEight(), new VersionState.Drafted()), offeredTo(12, 20), DAY))
                .hasValueSatisfying(odds -> {
                    assertThat(odds.ages()).containsExactly(new AgeSpan.FullYears(8, 20));
                    assertThat(odds.beyondOffer()).isTrue();
                    assertThat(odds.cited()).containsExactly(new AgeSpan.FullYears(12, 20));
                });
    }

    @Test
    void the_source_is_still_told_when_the_catalogue_follows() {
        assertThat(AgeRule.compare(version(fromEight(), inForce(null)), offeredTo(8, 20), DAY))
                .hasValueSatisfying(odds -> {
                    assertThat(odds.beyondOffer()).isFalse();
                    assertThat(odds.cited()).isNotEmpty();
                });
    }

    /** The catalogue of the day says nothing of a version that held under an earlier one. */
    @Test
    void nothing_is_said_of_what_holds_no_more_or_never_held() {
        for (VersionState state : List.of(
                inForce(DAY.minusDays(1)),
                new VersionState.Rejected(DECISION),
                new VersionState.NeverInForce(DECISION, DAY, new GuidelineVersionId(UUID.randomUUID()), DECISION))) {
            assertThat(AgeRule.compare(version(fromEight(), state), offeredTo(12, 20), DAY))
                    .isEmpty();
        }
        assertThat(AgeRule.compare(version(fromEight(), inForce(DAY)), offeredTo(12, 20), DAY))
                .map(AgesAtOdds::beyondOffer)
                .hasValue(true);
    }

    private static VersionState inForce(LocalDate to) {
        return new VersionState.Adopted(DECISION, new Period(DAY.minusMonths(2), to));
    }

    private static DecisionTable fromEight() {
        return SHIPPED.withRows(SHIPPED.rows().stream()
                .map(row -> {
                    List<UnaryTest> tests = new java.util.ArrayList<>(row.tests());
                    int age = SHIPPED.inputIndex("age");
                    String text =
                            tests.get(age).text().replace("[12..20]", "[8..20]").replace("[6..11]", "[6..7]");
                    tests.set(
                            age,
                            CellReader.test(text, SHIPPED.inputs().get(age).type())
                                    .found()
                                    .orElseThrow());
                    return new TableRow(row.id(), tests, row.outputs(), row.annotations());
                })
                .toList());
    }

    private static GuidelineVersion version(DecisionTable table, VersionState state) {
        return new GuidelineVersion(
                new GuidelineVersionId(UUID.randomUUID()),
                GuidelineKey.SIG_UNGA,
                "SIG från åtta år",
                2,
                state,
                Optional.empty(),
                Optional.empty(),
                DAY.minusMonths(9),
                table.hash(),
                table);
    }

    private static Intervention offeredTo(int from, int to) {
        return new Intervention(
                new InterventionKey("sig-unga"),
                "SIG Unga",
                "",
                Period.from(LocalDate.of(2020, 1, 1)),
                Intervention.Status.OFFERED,
                new AgeSpan.FullYears(from, to),
                Optional.empty(),
                MethodCategory.OTHER,
                Intervention.LegalForm.COOPERATION,
                "",
                List.of(),
                "",
                Optional.empty(),
                Optional.of(GuidelineKey.SIG_UNGA));
    }
}
