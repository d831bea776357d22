package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CountSystem;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.usecase.TableReading;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.ValueType;

/** The invariants of every what-if (rules-as-code I1–I6), over made-up registers and tables of rows. */
class WhatIfProperties {
    private static final List<String> TESTS_OF_THE_UNKNOWN = List.of("-", "-", "\"a\"", "\"b\", \"c\"");

    /**
     * A row of a small table: from and to are ages, both included; the first row that fits decides.
     *
     * @param school a test on what no fact says
     */
    record Row(int from, int to, boolean needsConsent, String school, GuidelineVerdict verdict) {
        /** Whether it does for some way of filling in what is unknown. */
        boolean mayFit(Profile profile) {
            return profile.age() >= from && profile.age() <= to && (!needsConsent || profile.consent() != Answer.NO);
        }

        Row widened(int below, int above) {
            return new Row(Math.max(0, from - below), Math.min(30, to + above), needsConsent, school, verdict);
        }

        private String text() {
            return "[%d..%d] | %s | %s | \"%s\""
                    .formatted(from, to, needsConsent ? "true" : "-", school, verdict.inTable());
        }
    }

    /** A decision table of the language, read as every other is. */
    record Table(List<Row> rows) {
        FrozenReading reading() {
            return TableReading.of(SomeTables.table(
                    HitPolicy.FIRST,
                    List.of(
                            new InputClause("age", "age", "Ålder", ValueType.age(0, 30)),
                            new InputClause("consent", "consent", "Samtycke", ValueType.BOOLEAN),
                            new InputClause("school", "school", "Skolform", ValueType.oneOf("a", "b", "c"))),
                    List.of(new OutputClause("verdict", "verdict", "Utfall", ValueType.TEXT, Optional.empty())),
                    rows.stream().map(Row::text).toArray(String[]::new)));
        }
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<Row> rows = Combinators.combine(
                        Arbitraries.integers().between(4, 20),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(true, false),
                        Arbitraries.of(TESTS_OF_THE_UNKNOWN),
                        Arbitraries.of(GuidelineVerdict.values()))
                .as((from, years, consent, school, verdict) -> new Row(from, from + years, consent, school, verdict));
        return rows.list().ofMinSize(1).ofMaxSize(5).map(Table::new);
    }

    @Provide
    Arbitrary<String> testsOfTheUnknown() {
        return Arbitraries.of(TESTS_OF_THE_UNKNOWN);
    }

    @Property(tries = 40)
    void i1_a_change_from_a_day_changes_nothing_before_it(
            @ForAll("tables") Table baseline,
            @ForAll("tables") Table draft,
            @ForAll @LongRange(min = 1, max = 50) long seed,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        LocalDate from = LocalDate.of(2023, month, 1);
        Scenario scenario = new Scenario(baseline.reading(), draft.reading(), Optional.of(from));
        PopulationSnapshot register = SampleRegister.of(60, seed);
        for (PopulationGroup group : register.groups()) {
            if (group.quarter().firstDay().isBefore(from)) {
                assertThat(scenario.after(group)).isEqualTo(scenario.today(group));
            } else {
                assertThat(scenario.after(group)).isEqualTo(scenario.draft().of(group.profile()));
            }
        }
    }

    @Property(tries = 40)
    void i2_an_empty_change_changes_nothing(
            @ForAll("tables") Table table, @ForAll @LongRange(min = 1, max = 50) long seed) {
        CountSystem counts = count(whatIf(table, table, seed));
        for (GuidelineOutcome from : GuidelineOutcome.values()) {
            for (GuidelineOutcome to : GuidelineOutcome.values()) {
                if (from != to) {
                    assertThat(counts.count(CellKey.of(from.name(), to.name(), TOTAL, TOTAL)))
                            .isZero();
                }
            }
        }
    }

    @Property(tries = 15)
    void i3_the_same_run_twice_is_identical_to_the_last_figure_and_gives_the_same_receipt(
            @ForAll("tables") Table baseline,
            @ForAll("tables") Table draft,
            @ForAll @LongRange(min = 1, max = 50) long seed) {
        WhatIf one = whatIf(baseline, draft, seed);
        WhatIf other = whatIf(baseline, draft, seed);
        ProtectedTables figures = one.protectedBy(SuppressionRule.DEFAULT, List.of());
        ProtectedTables again = other.protectedBy(SuppressionRule.DEFAULT, List.of());
        assertThat(again).isEqualTo(figures);
        assertThat(receipt(other, again).hash()).isEqualTo(receipt(one, figures).hash());
    }

    /** What the picture of transitions draws as the rest of an answer is the sum of several that are hidden. */
    @Property(tries = 40)
    void an_answer_whose_total_is_shown_never_hides_one_number_alone(
            @ForAll("tables") Table baseline,
            @ForAll("tables") Table draft,
            @ForAll @LongRange(min = 1, max = 500) long seed) {
        WhatIf run = whatIf(baseline, draft, seed);
        WhatIfFigures figures = new WhatIfFigures(
                run.protectedBy(SuppressionRule.DEFAULT, List.of()),
                SampleRegister.DISTRICTS,
                run.scenario().counting());
        for (GuidelineOutcome outcome : GuidelineOutcome.values()) {
            if (figures.today(outcome).isShown()) {
                assertThat(hidden(figures, one -> one.today() == outcome)).isNotEqualTo(1);
            }
            if (figures.after(outcome).isShown()) {
                assertThat(hidden(figures, one -> one.after() == outcome)).isNotEqualTo(1);
            }
        }
    }

    private static long hidden(WhatIfFigures figures, Predicate<WhatIfFigures.Transition> of) {
        return figures.transitions().stream()
                .filter(of)
                .filter(one -> !one.number().isShown())
                .count();
    }

    /** The page says that some of what it hides is out already; it may say so of nothing else. */
    @Property(tries = 25)
    void what_is_said_to_be_out_already_was_shown_and_is_the_same_number(
            @ForAll("tables") Table baseline,
            @ForAll("tables") Table other,
            @ForAll("tables") Table draft,
            @ForAll @LongRange(min = 1, max = 50) long seed,
            @ForAll boolean sameBaseline) {
        EarlierRelease.OfWhatIf first = released(whatIf(baseline, draft, seed), List.of());
        WhatIf again = whatIf(sameBaseline ? baseline : other, other, seed);
        EarlierRelease.OfWhatIf second = released(again, List.of(first));
        CountSystem counts = count(again);

        assertThat(AlreadyOut.hiddenIn(second, List.of(first))).allSatisfy(cell -> {
            assertThat(second.published().at(cell).isShown()).isFalse();
            assertThat(first.published().at(cell)).isEqualTo(new PublishedCount.Shown(counts.count(cell)));
        });
        assertThat(AlreadyOut.hiddenIn(second, List.of())).isEmpty();
        assertThat(AlreadyOut.hiddenIn(
                        new EarlierRelease.OfWhatIf("", "other facts", second.scenario(), second.published()),
                        List.of(first)))
                .isEmpty();
        Statistics.label("something is")
                .collect(!AlreadyOut.hiddenIn(second, List.of(first)).isEmpty());
    }

    private static EarlierRelease.OfWhatIf released(WhatIf run, List<EarlierRelease> earlier) {
        return new EarlierRelease.OfWhatIf(
                "", run.population().hash(), run.scenario(), run.protectedBy(SuppressionRule.DEFAULT, earlier));
    }

    @Property(tries = 40)
    void i4_every_difference_is_due_to_a_changed_row(
            @ForAll("tables") Table table,
            @ForAll @IntRange(min = 0, max = 4) int changed,
            @ForAll @IntRange(min = 1, max = 6) int years,
            @ForAll @LongRange(min = 1, max = 50) long seed) {
        Row before = table.rows().get(changed % table.rows().size());
        Row after = before.widened(years, years);
        Table draft = with(table, before, after);
        Scenario scenario = new Scenario(table.reading(), draft.reading(), Optional.empty());
        for (PopulationGroup group : SampleRegister.of(60, seed).groups()) {
            if (scenario.today(group) != scenario.after(group)) {
                assertThat(before.mayFit(group.profile())).isNotEqualTo(after.mayFit(group.profile()));
            }
        }
    }

    @Property(tries = 40)
    void i5_widening_an_age_span_that_lets_in_takes_nothing_from_anybody(
            @ForAll @IntRange(min = 6, max = 15) int from,
            @ForAll @IntRange(min = 0, max = 9) int lower,
            @ForAll("testsOfTheUnknown") String school,
            @ForAll @LongRange(min = 1, max = 50) long seed) {
        List<Row> rows = List.of(
                new Row(from, 20, true, school, GuidelineVerdict.RECOMMENDED),
                new Row(from, 20, true, "\"a\"", GuidelineVerdict.POSSIBLE),
                new Row(0, 30, false, "-", GuidelineVerdict.OUTSIDE));
        Table baseline = new Table(rows);
        Table draft = with(baseline, rows.getFirst(), rows.getFirst().widened(lower, 0));
        assertThat(count(whatIf(baseline, draft, seed)).count(CellKey.of(WhatIf.INSIDE, WhatIf.OTHER, TOTAL, TOTAL)))
                .isZero();
    }

    @Property(tries = 25)
    void every_what_if_can_be_protected_and_shows_nothing_small(
            @ForAll("tables") Table baseline,
            @ForAll("tables") Table draft,
            @ForAll @IntRange(min = 0, max = 200) int facts,
            @ForAll @LongRange(min = 1, max = 50) long seed) {
        WhatIf whatIf = new WhatIf(
                new Scenario(baseline.reading(), draft.reading(), Optional.empty()),
                SampleRegister.of(facts, seed),
                SampleRegister.DISTRICTS);
        CountSystem truth = count(whatIf);
        whatIf.protectedBy(SuppressionRule.DEFAULT, List.of()).cells().forEach((key, published) -> {
            if (published.isShown()) {
                assertThat(truth.count(key) == 0 ? whatIf.isImpossible(key) : truth.count(key) >= 5)
                        .as("shown: %s", key)
                        .isTrue();
            }
        });
    }

    @Property(tries = 15)
    void protected_persons_count_for_the_city_and_in_no_figure_of_a_district(
            @ForAll("tables") Table baseline,
            @ForAll("tables") Table draft,
            @ForAll @IntRange(min = 0, max = 2000) int facts,
            @ForAll @LongRange(min = 1, max = 50) long seed) {
        Scenario scenario = new Scenario(baseline.reading(), draft.reading(), Optional.empty());
        PopulationSnapshot all = SampleRegister.of(facts, seed);
        PopulationSnapshot withDistrict = PopulationSnapshot.of(
                all.id(),
                all.asOf(),
                all.groups().stream().filter(group -> group.district() != null).toList());
        WhatIf whatIf = new WhatIf(scenario, all, SampleRegister.DISTRICTS);
        CountSystem counted = count(whatIf);
        CountSystem without = count(new WhatIf(scenario, withDistrict, SampleRegister.DISTRICTS));
        long protectedPersons = all.groups().stream()
                .filter(group -> group.district() == null)
                .mapToLong(PopulationGroup::number)
                .sum();
        CellKey city = CellKey.of(Dimension.TOTAL, Dimension.TOTAL, Dimension.TOTAL, Dimension.TOTAL);
        assertThat(counted.count(city) - without.count(city)).isEqualTo(protectedPersons);
        whatIf.protectedBy(SuppressionRule.DEFAULT, List.of()).cells().forEach((key, published) -> {
            String district = key.codes().get(3);
            if (district.equals(WhatIf.NO_DISTRICT)) {
                assertThat(published.isShown()).as("shown: %s", key).isEqualTo(whatIf.isImpossible(key));
            } else if (!district.equals(Dimension.TOTAL)) {
                assertThat(counted.count(key)).isEqualTo(without.count(key));
            }
        });
    }

    private static ExecutionReceipt receipt(WhatIf whatIf, ProtectedTables figures) {
        PopulationSnapshot facts = whatIf.population();
        return ExecutionReceipt.of(
                whatIf.scenario(), FactsOrigin.REGISTER, facts.hash(), facts.asOf(), List.of(), figures);
    }

    private static CountSystem count(WhatIf whatIf) {
        return whatIf.counted().counted(whatIf::isImpossible);
    }

    private static WhatIf whatIf(Table baseline, Table draft, long seed) {
        return new WhatIf(
                new Scenario(baseline.reading(), draft.reading(), Optional.empty()),
                SampleRegister.of(80, seed),
                SampleRegister.DISTRICTS);
    }

    private static Table with(Table table, Row before, Row after) {
        Row[] rows = table.rows().toArray(Row[]::new);
        rows[table.rows().indexOf(before)] = after;
        return new Table(Arrays.asList(rows));
    }
}
