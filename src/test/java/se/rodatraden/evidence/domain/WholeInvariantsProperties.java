package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CountSystem;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedText;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/** The invariants of a what-if in every table that is counted whole, before anything is hidden. */
class WholeInvariantsProperties {
    private static FrozenReading from(int age, boolean asksForTheUnknown) {
        return asksForTheUnknown
                ? SampleRegister.sigAsking(age)
                : FrozenReading.of("from" + age, SampleRegister.sigFrom(age));
    }

    @Property(tries = 15)
    void an_empty_change_changes_nothing_for_anybody(
            @ForAll @LongRange(min = 1, max = 500) long seed, @ForAll boolean unknown) {
        assertNobodyMoves(counts(SampleRegister.whole(from(12, unknown), from(12, unknown)), seed));
    }

    /** Facts of the sample are of 2022 and 2023. */
    @Property(tries = 15)
    void a_change_from_a_day_changes_nothing_before_it(
            @ForAll @LongRange(min = 1, max = 500) long seed,
            @ForAll @IntRange(min = 6, max = 11) int from,
            @ForAll boolean unknown) {
        Scenario whole = SampleRegister.whole(from(12, unknown), from(from, unknown));
        assertNobodyMoves(counts(
                new Scenario(whole.baseline(), whole.draft(), Optional.of(LocalDate.of(2024, 1, 1)), whole.counting()),
                seed));
    }

    @Property(tries = 15)
    void widening_the_ages_takes_nothing_from_anybody_and_gives_only_to_the_ages_it_reaches(
            @ForAll @LongRange(min = 1, max = 500) long seed,
            @ForAll @IntRange(min = 6, max = 11) int from,
            @ForAll boolean unknown) {
        CountSystem counts = counts(SampleRegister.whole(from(12, unknown), from(from, unknown)), seed);
        for (CellKey cell : divided(WhatIf.INSIDE, WhatIf.OTHER)) {
            assertThat(counts.count(cell)).as("%s", cell).isZero();
        }
        for (int age = 6; age <= 20; age++) {
            if (age < from || age >= 12) {
                CellKey cell = CellKey.of(WhatIf.OTHER, WhatIf.INSIDE, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL)
                        .with(WhatIfCell.AGE, Integer.toString(age));
                assertThat(counts.count(cell)).as("%s", cell).isZero();
            }
        }
    }

    @Property(tries = 2)
    void the_same_run_twice_is_the_same_to_the_byte(
            @ForAll @LongRange(min = 1, max = 500) long seed, @ForAll boolean unknown) {
        Scenario scenario = SampleRegister.whole(from(12, unknown), from(8, unknown));
        String first = text(scenario, seed);
        assertThat(text(scenario, seed)).isEqualTo(first);
    }

    private static String text(Scenario scenario, long seed) {
        PopulationSnapshot register = SampleRegister.of(2000, seed);
        ProtectedTables tables = new WhatIf(scenario, register, SampleRegister.DISTRICTS)
                .protectedBy(SuppressionRule.DEFAULT, List.of());
        return PublishedText.write(tables)
                + ExecutionReceipt.of(
                                scenario, FactsOrigin.REGISTER, register.hash(), register.asOf(), List.of(), tables)
                        .text();
    }

    private static void assertNobodyMoves(CountSystem counts) {
        for (CellKey cell : divided(WhatIf.INSIDE, WhatIf.OTHER)) {
            assertThat(counts.count(cell)).as("%s", cell).isZero();
        }
        for (CellKey cell : divided(WhatIf.OTHER, WhatIf.INSIDE)) {
            assertThat(counts.count(cell)).as("%s", cell).isZero();
        }
    }

    private static List<CellKey> divided(String today, String after) {
        CellKey all = CellKey.of(today, after, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL);
        return Stream.of(
                        Arrays.stream(Sex.values()).map(sex -> all.with(WhatIfCell.SEX, sex.name())),
                        Arrays.stream(Risk.values()).map(risk -> all.with(WhatIfCell.RISK, risk.name())),
                        Arrays.stream(TriedBefore.values()).map(tried -> all.with(WhatIfCell.TRIED, tried.name())),
                        SampleRegister.DISTRICTS.stream().map(district -> all.with(WhatIfCell.DISTRICT, district)))
                .flatMap(cells -> cells)
                .toList();
    }

    private static CountSystem counts(Scenario scenario, long seed) {
        WhatIf whatIf = new WhatIf(scenario, SampleRegister.of(150, seed), SampleRegister.DISTRICTS);
        return whatIf.counted().counted(whatIf::isImpossible);
    }
}
