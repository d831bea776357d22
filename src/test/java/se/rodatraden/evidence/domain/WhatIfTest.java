package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/** What-if over a made-up register of 2,400: "SIG from age eight instead of twelve". */
class WhatIfTest {
    private static final CellKey NEWLY_INSIDE = CellKey.of(WhatIf.OTHER, WhatIf.INSIDE, TOTAL, TOTAL);
    private final PopulationSnapshot register = SampleRegister.of(2400, 7);
    private final FrozenReading from12 = FrozenReading.of("twelve", SampleRegister.sigFrom(12));
    private final FrozenReading from8 = FrozenReading.of("eight", SampleRegister.sigFrom(8));
    private final FrozenReading from9 = FrozenReading.of("nine", SampleRegister.sigFrom(9));
    private final WhatIf eight = whatIf(from8);

    @Test
    void totals_are_those_of_the_register() {
        ProtectedTables tables = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        assertThat(tables.at(cell(TOTAL, TOTAL, TOTAL, TOTAL))).isEqualTo(new PublishedCount.Shown(2400));
        long inside = register.groups().stream()
                .filter(group -> from8.of(group.profile()).isInside())
                .mapToLong(PopulationGroup::number)
                .sum();
        assertThat(tables.at(cell(TOTAL, WhatIf.INSIDE, TOTAL, TOTAL))).isEqualTo(new PublishedCount.Shown(inside));
    }

    @Test
    void what_the_two_versions_exclude_is_shown_as_zero() {
        ProtectedTables tables = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        assertThat(tables.at(cell(WhatIf.INSIDE, TOTAL, "9", TOTAL))).isEqualTo(new PublishedCount.Shown(0));
        assertThat(tables.at(cell(WhatIf.INSIDE, WhatIf.OTHER, TOTAL, "district-03")))
                .isEqualTo(new PublishedCount.Shown(0));
    }

    @Test
    void a_reader_who_knows_the_guideline_cannot_add_up_the_ages_to_a_hidden_outcome() {
        ProtectedTables tables = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        PublishedCount outside = tables.at(cell("OUTSIDE", TOTAL, TOTAL, TOTAL));
        PublishedCount under6 = tables.at(cell(TOTAL, TOTAL, AgeBand.UNDER_6.name(), TOTAL));
        PublishedCount over20 = tables.at(cell(TOTAL, TOTAL, AgeBand.OVER_20.name(), TOTAL));
        assertThat(under6.isShown() && over20.isShown() && !outside.isShown())
                .as("everybody outside is under six or over twenty, and nobody else is")
                .isFalse();
    }

    @Test
    void protected_persons_are_counted_for_the_city_and_in_no_district() {
        ProtectedTables tables = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        assertThat(tables.at(cell(TOTAL, TOTAL, TOTAL, WhatIf.NO_DISTRICT)).isShown())
                .isFalse();
        long shown = SampleRegister.DISTRICTS.stream()
                .map(district -> tables.at(cell(TOTAL, TOTAL, TOTAL, district)))
                .filter(PublishedCount::isShown)
                .count();
        assertThat(shown).as("one district is hidden with them").isEqualTo(10);
    }

    @Test
    void a_second_draft_over_the_same_facts_does_not_tell_a_few_by_the_difference() {
        PopulationSnapshot few = LongStream.rangeClosed(1, 200)
                .mapToObj(seed -> SampleRegister.of(150, seed))
                .filter(facts -> {
                    long eightYearOlds = newlyInside(new WhatIf(scenario(from8), facts, SampleRegister.DISTRICTS))
                            - newlyInside(new WhatIf(scenario(from9), facts, SampleRegister.DISTRICTS));
                    return eightYearOlds > 0 && eightYearOlds < 5;
                })
                .findFirst()
                .orElseThrow();
        WhatIf first = new WhatIf(scenario(from8), few, SampleRegister.DISTRICTS);
        WhatIf second = new WhatIf(scenario(from9), few, SampleRegister.DISTRICTS);
        ProtectedTables published = first.protectedBy(SuppressionRule.DEFAULT, List.of());
        ProtectedTables then = second.protectedBy(
                SuppressionRule.DEFAULT,
                List.of(new EarlierRelease.OfWhatIf("r1", few.hash(), first.scenario(), published)));
        assertThat(published.at(NEWLY_INSIDE).isShown() && then.at(NEWLY_INSIDE).isShown())
                .isFalse();
    }

    @Test
    void the_same_figure_a_quarter_later_is_hidden_when_a_few_have_come() {
        PopulationSnapshot later = PopulationSnapshot.of(
                new UUID(0, 8),
                LocalDate.of(2024, 12, 31),
                java.util.stream.Stream.concat(register.groups().stream(), SampleRegister.of(2, 11).groups().stream())
                        .toList());
        ProtectedTables published = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        WhatIf again = new WhatIf(scenario(from8), later, SampleRegister.DISTRICTS);
        ProtectedTables then = again.protectedBy(
                SuppressionRule.DEFAULT,
                List.of(new EarlierRelease.OfWhatIf("r1", register.hash(), eight.scenario(), published)));
        assertThat(then.at(cell(TOTAL, TOTAL, TOTAL, TOTAL)).isShown()).isFalse();
    }

    /** Two files that differ by one child are as good as one: what the first hides, the second would tell. */
    @Test
    void what_was_hidden_stays_hidden_when_the_facts_are_nearly_the_same() {
        for (long seed = 1; seed <= 12; seed++) {
            PopulationSnapshot first = SampleRegister.of(600, seed);
            List<PopulationGroup> oneMore = new ArrayList<>(first.groups());
            oneMore.addAll(SampleRegister.of(1, seed + 100).groups());
            PopulationSnapshot second = PopulationSnapshot.of(new UUID(1, seed), LocalDate.of(2024, 12, 31), oneMore);
            WhatIf before = new WhatIf(scenario(from8), first, SampleRegister.DISTRICTS);
            ProtectedTables published = before.protectedBy(SuppressionRule.DEFAULT, List.of());
            ProtectedTables then = new WhatIf(scenario(from8), second, SampleRegister.DISTRICTS)
                    .protectedBy(
                            SuppressionRule.DEFAULT,
                            List.of(new EarlierRelease.OfWhatIf("r1", first.hash(), before.scenario(), published)));
            published.cells().forEach((cell, count) -> {
                if (!count.isShown()) {
                    assertThat(then.at(cell).isShown()).as("%s", cell).isFalse();
                }
            });
        }
    }

    /** Whoever changes a word of the draft asks no new question about those whom it was about. */
    @Test
    void another_wording_of_the_draft_does_not_tell_of_the_few_who_have_come() {
        PopulationSnapshot later = PopulationSnapshot.of(
                new UUID(0, 8),
                LocalDate.of(2024, 12, 31),
                java.util.stream.Stream.concat(register.groups().stream(), SampleRegister.of(40, 11).groups().stream())
                        .toList());
        ProtectedTables published = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        FrozenReading reworded = FrozenReading.of("eight in other words", SampleRegister.sigFrom(8));
        ProtectedTables then = new WhatIf(scenario(reworded), later, SampleRegister.DISTRICTS)
                .protectedBy(
                        SuppressionRule.DEFAULT,
                        List.of(new EarlierRelease.OfWhatIf("r1", register.hash(), eight.scenario(), published)));
        published.cells().forEach((cell, count) -> {
            if (count instanceof PublishedCount.Shown(long before)
                    && then.at(cell) instanceof PublishedCount.Shown(long now)) {
                assertThat(Math.abs(now - before))
                        .as("%s", cell)
                        .satisfiesAnyOf(
                                change -> assertThat(change).isZero(),
                                change -> assertThat(change).isGreaterThan(4));
            }
        });
    }

    @Test
    void a_question_asked_again_beside_its_own_answer_gets_the_same_figures() {
        ProtectedTables published = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        ProtectedTables again = eight.protectedBy(
                SuppressionRule.DEFAULT,
                List.of(new EarlierRelease.OfWhatIf("r1", register.hash(), eight.scenario(), published)));
        again.cells()
                .forEach((key, count) -> assertThat(count.isShown())
                        .as("%s", key)
                        .isEqualTo(published.at(key).isShown()));
    }

    @Test
    void a_receipt_is_the_same_for_the_same_run_and_another_when_anything_differs() {
        ExecutionReceipt receipt = receipt(from8, SuppressionRule.DEFAULT);
        assertThat(receipt(from8, SuppressionRule.DEFAULT).hash()).isEqualTo(receipt.hash());
        assertThat(receipt(from9, SuppressionRule.DEFAULT).hash()).isNotEqualTo(receipt.hash());
        SuppressionRule stricter = new SuppressionRule(7, SuppressionRule.DEFAULT.zeros(), 10);
        assertThat(receipt(from8, stricter).hash()).isNotEqualTo(receipt.hash());
        assertThat(receipt.text()).contains("\"threshold\":5", "\"factsAsOf\":\"2024-09-30\"");
    }

    @Test
    void a_percentage_needs_ten_to_be_a_share_of() {
        ProtectedTables tables = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        CellKey all = cell(TOTAL, TOTAL, TOTAL, TOTAL);
        assertThat(tables.percentage(cell(TOTAL, WhatIf.INSIDE, TOTAL, TOTAL), all))
                .isPresent();
        assertThat(tables.percentage(all, cell(WhatIf.INSIDE, TOTAL, "9", TOTAL)))
                .isEmpty();
    }

    @Test
    void an_average_needs_ten_to_be_an_average_of_and_both_numbers_shown() {
        ProtectedTables tables = eight.protectedBy(SuppressionRule.DEFAULT, List.of());
        CellKey all = cell(TOTAL, TOTAL, TOTAL, TOTAL);
        assertThat(tables.average(all, all)).hasValue(new BigDecimal("1.0"));
        assertThat(tables.average(all, cell(WhatIf.INSIDE, TOTAL, "9", TOTAL))).isEmpty();
        assertThat(tables.average(cell(TOTAL, TOTAL, TOTAL, WhatIf.NO_DISTRICT), all))
                .isEmpty();
    }

    private ExecutionReceipt receipt(FrozenReading draft, SuppressionRule rule) {
        return ExecutionReceipt.of(
                scenario(draft),
                FactsOrigin.REGISTER,
                register.hash(),
                register.asOf(),
                List.of(),
                whatIf(draft).protectedBy(rule, List.of()));
    }

    private static long newlyInside(WhatIf whatIf) {
        return whatIf.counted().counted(whatIf::isImpossible).count(NEWLY_INSIDE);
    }

    private WhatIf whatIf(FrozenReading draft) {
        return new WhatIf(scenario(draft), register, SampleRegister.DISTRICTS);
    }

    private Scenario scenario(FrozenReading draft) {
        return new Scenario(from12, draft, Optional.empty());
    }

    private static CellKey cell(String today, String after, String age, String district) {
        return CellKey.of(today, after, age, district);
    }
}
