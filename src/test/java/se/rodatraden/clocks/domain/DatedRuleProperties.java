package se.rodatraden.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.DerivationStep;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.clocks.TimeSpan;
import se.rodatraden.clocks.domain.DatedRule.Counting;
import se.rodatraden.clocks.store.RuleFile;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;

class DatedRuleProperties {

    @Property
    void a_later_trigger_never_gives_an_earlier_deadline(
            @ForAll("rules") DatedRule rule, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate second = one.isBefore(other) ? other : one;
        assertThat(rule.count(first).dueOn())
                .isBeforeOrEqualTo(rule.count(second).dueOn());
    }

    @Property
    void a_deadline_lies_on_its_own_side_of_the_trigger(
            @ForAll("rules") DatedRule rule, @ForAll("days") LocalDate trigger) {
        LocalDate due = rule.count(trigger).dueOn();
        switch (rule.counting()) {
            case CALENDAR_DAYS, NEXT_WORKING_DAY -> assertThat(due).isAfter(trigger);
            case BACKWARDS -> assertThat(due).isBefore(trigger);
        }
    }

    @Property
    void only_the_time_to_act_gives_way_to_days_off(
            @ForAll("rules") DatedRule rule, @ForAll("days") LocalDate trigger) {
        LocalDate due = rule.count(trigger).dueOn();
        LocalDate counted = rule.counting() == Counting.BACKWARDS
                ? rule.span().before(trigger)
                : rule.span().after(trigger);
        if (rule.counting() == Counting.NEXT_WORKING_DAY) {
            assertThat(due).isEqualTo(SwedishCalendar.workingDayFrom(counted));
        } else {
            assertThat(due).isEqualTo(counted);
        }
    }

    @Property
    void the_derivation_begins_with_the_trigger_and_leads_to_the_deadline(
            @ForAll("rules") DatedRule rule, @ForAll("days") LocalDate trigger) {
        var deadline = rule.count(trigger);
        List<DerivationStep> steps = deadline.derivation();
        assertThat(steps.getFirst()).isEqualTo(new DerivationStep.Triggered(trigger));
        LocalDate last = steps.getLast().day();
        assertThat(deadline.dueOn())
                .isEqualTo(steps.getLast() instanceof DerivationStep.Passed ? last.plusDays(1) : last);
    }

    @Property
    void months_and_years_keep_the_day_of_the_month_or_end_it(
            @ForAll("rules") DatedRule rule, @ForAll("days") LocalDate trigger) {
        if (rule.counting() != Counting.CALENDAR_DAYS
                || rule.span().unit().ordinal() < TimeSpan.Unit.MONTHS.ordinal()) {
            return;
        }
        LocalDate due = rule.count(trigger).dueOn();
        boolean sameDay = due.getDayOfMonth() == trigger.getDayOfMonth();
        boolean lastDay = due.getDayOfMonth() == due.lengthOfMonth();
        assertThat(sameDay || lastDay && due.getDayOfMonth() < trigger.getDayOfMonth())
                .isTrue();
    }

    @Property
    void whatever_the_day_at_most_one_shipped_version_of_a_rule_applies(
            @ForAll DeadlineRule rule, @ForAll("days") LocalDate day) {
        List<DatedRule> shipped = RuleFile.read(new ClassPathResource("clocks/rules.yml"));
        assertThat(shipped.stream().filter(dated -> dated.rule() == rule && dated.isInForce(day)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(shipped).extracting(DatedRule::rule).contains(DeadlineRule.values());
    }

    @Example
    void two_versions_in_force_on_the_same_day_are_refused() {
        LegalBasis early =
                new LegalBasis("A", "1", Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 1)), true);
        LegalBasis late = new LegalBasis("B", "2", Period.from(LocalDate.of(2020, 6, 1)), true);
        TimeSpan span = new TimeSpan(1, TimeSpan.Unit.DAYS);
        assertThatThrownBy(() -> new RuleBook(List.of(
                        new DatedRule(DeadlineRule.INVESTIGATION, early, span, Counting.CALENDAR_DAYS),
                        new DatedRule(DeadlineRule.INVESTIGATION, late, span, Counting.CALENDAR_DAYS))))
                .hasMessageContaining("INVESTIGATION overlap");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.of(1996, 1, 1);
        int span = (int) ChronoUnit.DAYS.between(first, LocalDate.of(2050, 1, 1));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        4, Arbitraries.integers().between(0, span).map(first::plusDays)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                LocalDate.of(2024, 2, 29),
                                LocalDate.of(2024, 12, 31),
                                LocalDate.of(2023, 10, 31),
                                LocalDate.of(2025, 8, 31),
                                LocalDate.of(2024, 12, 4),
                                LocalDate.of(2024, 3, 8))));
    }

    @Provide
    Arbitrary<DatedRule> rules() {
        LegalBasis basis = new LegalBasis("A", "1", Period.from(LocalDate.of(1990, 1, 1)), true);
        Arbitrary<TimeSpan> spans = Combinators.combine(
                        Arbitraries.integers().between(1, 60), Arbitraries.of(TimeSpan.Unit.class))
                .as(TimeSpan::new);
        return Combinators.combine(spans, Arbitraries.of(Counting.class))
                .as((span, counting) -> new DatedRule(DeadlineRule.INVESTIGATION, basis, span, counting));
    }
}
