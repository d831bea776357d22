package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.kernel.Period;

/** The same what-if counted whole: also by sex, risk, what was tried and what was decided. */
class WholeWhatIfTest {
    private static final SuppressionRule RULE = SuppressionRule.DEFAULT;
    private static final FrozenReading FROM_12 = FrozenReading.of("twelve", SampleRegister.sigFrom(12));
    private static final FrozenReading FROM_8 = FrozenReading.of("eight", SampleRegister.sigFrom(8));
    private static final PopulationSnapshot REGISTER =
            SampleRegister.decidedUnder(FROM_12, 60, 2400, SampleRegister.DISTRICTS, 7);
    private static final Scenario SCENARIO = SampleRegister.whole(FROM_12, FROM_8);
    private static final ProtectedTables TABLES =
            new WhatIf(SCENARIO, REGISTER, SampleRegister.DISTRICTS).protectedBy(RULE, List.of());
    private static final WhatIfFigures FIGURES =
            new WhatIfFigures(TABLES, SampleRegister.DISTRICTS, SCENARIO.counting());

    @Test
    void each_way_of_dividing_adds_up_to_the_same_whole_where_nothing_is_hidden() {
        for (List<WhatIfFigures.Line> lines : List.of(FIGURES.bySex(), FIGURES.byRisk(), FIGURES.byTried())) {
            if (lines.stream().allMatch(line -> line.all().isShown())) {
                assertThat(lines.stream().mapToLong(line -> shown(line.all())).sum())
                        .isEqualTo(2400);
            }
        }
    }

    @Test
    void newly_inside_by_what_was_tried_is_counted_by_the_ages_that_the_catalogue_names() {
        assertThat(FIGURES.byTried())
                .filteredOn(line -> line.code().equals(TriedBefore.FIRST_HAND.name()))
                .singleElement()
                .satisfies(line -> assertShown(
                        line.newly(),
                        group -> isNew(group)
                                && group.age() < 12
                                && group.tried().contains("komet-3-11")));
        assertThat(FIGURES.byTried())
                .filteredOn(line -> line.code().equals(TriedBefore.NOT_NAMED.name()))
                .singleElement()
                .satisfies(line -> assertShown(line.all(), group -> group.age() < 6 || group.age() > 17));
    }

    @Test
    void deviations_that_would_be_ordinary_are_those_decided_so_who_come_inside() {
        assertShown(
                FIGURES.deviationsMadeOrdinary(),
                group -> "sig".equals(group.given())
                        && group.byDeviation()
                        && FROM_8.of(group.profile()).isInside());
    }

    @Test
    void a_release_of_the_first_way_of_counting_is_counted_as_it_was() {
        Scenario first = new Scenario(FROM_12, FROM_8, Optional.empty());
        ProtectedTables then = new WhatIf(first, REGISTER, SampleRegister.DISTRICTS).protectedBy(RULE, List.of());
        assertThat(then.cells().keySet())
                .allSatisfy(cell -> assertThat(cell.codes()).hasSize(4));
        ExecutionReceipt receipt =
                ExecutionReceipt.of(first, FactsOrigin.REGISTER, REGISTER.hash(), REGISTER.asOf(), List.of(), then);
        assertThat(receipt.engine().counting()).isEqualTo("what-if/1");
        assertThat(receipt.text()).doesNotContain("firstHand", "decidedFrom");
    }

    @Test
    void a_whole_release_is_kept_safe_beside_one_of_the_first_way() {
        Scenario first = new Scenario(FROM_12, FrozenReading.of("nine", SampleRegister.sigFrom(9)), Optional.empty());
        ProtectedTables then = new WhatIf(first, REGISTER, SampleRegister.DISTRICTS).protectedBy(RULE, List.of());
        ProtectedTables now = new WhatIf(SCENARIO, REGISTER, SampleRegister.DISTRICTS)
                .protectedBy(RULE, List.of(new EarlierRelease.OfWhatIf("r1", REGISTER.hash(), first, then)));
        CellKey whole = CellKey.of(TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL);
        assertThat(now.at(whole)).isEqualTo(new PublishedCount.Shown(2400));
    }

    @Test
    void a_receipt_names_what_the_catalogue_decided_and_not_how_many_places_were_left() {
        ExecutionReceipt receipt = receipt(SCENARIO);
        assertThat(receipt.engine().counting()).isEqualTo("what-if/2");
        Counting.Whole counting = (Counting.Whole) SCENARIO.counting();
        List<FrozenCatalogue.Offer> filled = counting.catalogue().offers().stream()
                .map(offer -> new FrozenCatalogue.Offer(
                        offer.key(),
                        offer.name(),
                        offer.firstHand(),
                        offer.source(),
                        offer.decidedHere(),
                        Optional.of(new FrozenCatalogue.Places(LocalDate.of(2025, 1, 1), 0))))
                .toList();
        assertThat(receipt(counted(new FrozenCatalogue(filled), counting.inForce()))
                        .questionHash())
                .isEqualTo(receipt.questionHash());
        assertThat(receipt(counted(new FrozenCatalogue(filled.subList(1, filled.size())), counting.inForce()))
                        .questionHash())
                .isNotEqualTo(receipt.questionHash());
        assertThat(receipt(counted(counting.catalogue(), Optional.empty())).questionHash())
                .isNotEqualTo(receipt.questionHash());
    }

    @Test
    void a_catalogue_reads_as_it_was_written() {
        FrozenCatalogue catalogue = ((Counting.Whole) SCENARIO.counting()).catalogue();
        assertThat(FrozenCatalogue.parse(catalogue.text())).isEqualTo(catalogue);
        assertThat(FrozenCatalogue.parse("")).isEqualTo(new FrozenCatalogue(List.of()));
    }

    private Scenario counted(FrozenCatalogue catalogue, Optional<Period> inForce) {
        return new Scenario(FROM_12, FROM_8, Optional.empty(), new Counting.Whole(catalogue, inForce));
    }

    private ExecutionReceipt receipt(Scenario of) {
        return ExecutionReceipt.of(of, FactsOrigin.REGISTER, REGISTER.hash(), REGISTER.asOf(), List.of(), TABLES);
    }

    private boolean isNew(PopulationGroup group) {
        return !FROM_12.of(group.profile()).isInside()
                && FROM_8.of(group.profile()).isInside();
    }

    private void assertShown(PublishedCount count, Predicate<PopulationGroup> those) {
        long number = REGISTER.groups().stream()
                .filter(those)
                .mapToLong(PopulationGroup::number)
                .sum();
        assertThat(count).isIn(new PublishedCount.Shown(number), new PublishedCount.SuppressedComplementary());
        assertThat(number).isGreaterThan(4);
    }

    private static long shown(PublishedCount count) {
        return ((PublishedCount.Shown) count).count();
    }
}
