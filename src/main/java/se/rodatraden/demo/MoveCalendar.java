package se.rodatraden.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.demo.store.CalendarStore;
import se.rodatraden.kernel.Verdict;

/** Moves the demonstration to a later day; never back, as that would contradict what was recorded. */
@Component
@Profile("demo")
public class MoveCalendar {
    private static final int FURTHEST_YEARS = 3;
    private final DemoCalendar calendar;
    private final CalendarStore store;

    MoveCalendar(DemoCalendar calendar, CalendarStore store) {
        this.calendar = calendar;
        this.store = store;
    }

    public LocalDate today() {
        return calendar.today();
    }

    public Verdict mayMoveTo(LocalDate day) {
        return Verdict.allowedIf(day.isAfter(calendar.today()), "demo.refused.not-later", calendar.today())
                .and(() -> Verdict.allowedIf(
                        day.isBefore(DemoCalendar.FIRST_DAY.plusYears(FURTHEST_YEARS)), "demo.refused.too-far"));
    }

    @Transactional
    public void moveTo(LocalDate day) {
        mayMoveTo(day).orThrow();
        store.moveTo(day);
        calendar.moveTo(day);
    }
}
