package se.rodatraden.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.rodatraden.kernel.LegalBasis;

/**
 * The last day on which something may be done, with the rule it follows from and every step that led there
 * (frist).
 *
 * @param trigger day 0, the day the event happened; never the day somebody noticed it
 * @param basis the provision in force on the day of the trigger
 * @param derivation the steps in order; never empty, the first is the trigger
 */
public record StatutoryDeadline(
        DeadlineRule rule, LocalDate trigger, LocalDate dueOn, LegalBasis basis, List<DerivationStep> derivation) {
    public StatutoryDeadline {
        derivation = List.copyOf(derivation);
    }

    /** The last working day on or before the due day: when to remind, for the clock does not wait for a Monday. */
    public LocalDate lastWorkingDay() {
        return SwedishCalendar.workingDayUntil(dueOn);
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(dueOn);
    }

    /** Days left on the given day; 0 on the last day, negative when overdue. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }
}
