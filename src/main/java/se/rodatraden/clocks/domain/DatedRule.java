package se.rodatraden.clocks.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.clocks.DayOff;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.DerivationStep;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.clocks.TimeSpan;
import se.rodatraden.kernel.LegalBasis;

/**
 * One version of a rule: the time that a provision gives while it is in force, and how it is counted.
 *
 * @param rule what must be done
 * @param basis the provision, and from when to when it applies
 * @param span how long
 * @param counting in which direction, and whether days off lengthen the time
 */
public record DatedRule(DeadlineRule rule, LegalBasis basis, TimeSpan span, Counting counting) {

    /** How the span is laid out on the calendar. */
    public enum Counting {
        /** Every calendar day counts: the authority's own clock is never stretched. */
        CALENDAR_DAYS,
        /** As {@link #CALENDAR_DAYS}, but a last day that is a day off gives way to the next working day (1930:173). */
        NEXT_WORKING_DAY,
        /** Backwards from the trigger: at least so long before it. */
        BACKWARDS
    }

    public boolean isInForce(LocalDate day) {
        return basis.inForce().contains(day);
    }

    /** Counts from the trigger; the steps tell how. */
    public StatutoryDeadline count(LocalDate trigger) {
        List<DerivationStep> steps = new ArrayList<>();
        steps.add(new DerivationStep.Triggered(trigger));
        LocalDate end = switch (counting) {
            case CALENDAR_DAYS -> forwards(trigger, steps);
            case NEXT_WORKING_DAY -> passDaysOff(forwards(trigger, steps), steps);
            case BACKWARDS -> backwards(trigger, steps);
        };
        return new StatutoryDeadline(rule, trigger, end, basis, steps);
    }

    private LocalDate forwards(LocalDate trigger, List<DerivationStep> steps) {
        LocalDate end = span.after(trigger);
        steps.add(new DerivationStep.Counted(span, basis, end));
        noteShortMonth(trigger, end, steps);
        return end;
    }

    private LocalDate backwards(LocalDate trigger, List<DerivationStep> steps) {
        LocalDate end = span.before(trigger);
        steps.add(new DerivationStep.CountedBack(span, basis, end));
        noteShortMonth(trigger, end, steps);
        return end;
    }

    private void noteShortMonth(LocalDate trigger, LocalDate end, List<DerivationStep> steps) {
        boolean byTheMonth = span.unit() == TimeSpan.Unit.MONTHS || span.unit() == TimeSpan.Unit.YEARS;
        if (byTheMonth && end.getDayOfMonth() != trigger.getDayOfMonth()) {
            steps.add(new DerivationStep.ShortMonth(trigger.getDayOfMonth(), end));
        }
    }

    private static LocalDate passDaysOff(LocalDate end, List<DerivationStep> steps) {
        LocalDate day = end;
        Optional<DayOff> off = SwedishCalendar.dayOff(day);
        while (off.isPresent()) {
            steps.add(new DerivationStep.Passed(off.get(), day));
            day = day.plusDays(1);
            off = SwedishCalendar.dayOff(day);
        }
        return day;
    }
}
