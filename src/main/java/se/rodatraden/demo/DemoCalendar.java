package se.rodatraden.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's clock: its own day, which somebody may move forwards, with the real time of day. While
 * the sample municipality is built, a scope of work can live on an earlier day.
 */
@Component
@Profile("demo")
public final class DemoCalendar extends Clock {

    /** The first day that a visitor sees: the remiss on KS 2024/890 has ten days left. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 7);

    private static final ScopedValue<Instant> EARLIER = ScopedValue.newInstance();

    private final AtomicReference<LocalDate> today = new AtomicReference<>(FIRST_DAY);
    private final ZoneId zone;

    DemoCalendar() {
        this(ZoneId.of("Europe/Stockholm"));
    }

    private DemoCalendar(ZoneId zone) {
        this.zone = zone;
    }

    public LocalDate today() {
        return today.get();
    }

    /** Moves the demonstration to a later day. Going back would contradict what was already recorded. */
    void moveTo(LocalDate day) {
        today.updateAndGet(current -> day.isAfter(current) ? day : current);
    }

    /** Runs the work as it would have been done on that day, at nine in the morning. */
    <T> T on(LocalDate day, Supplier<T> work) {
        return ScopedValue.where(EARLIER, day.atTime(9, 0).atZone(zone).toInstant())
                .call(work::get);
    }

    @Override
    public Instant instant() {
        if (EARLIER.isBound()) {
            return EARLIER.get();
        }
        LocalTime now = LocalTime.now(zone).truncatedTo(ChronoUnit.MILLIS);
        return today.get().atTime(now).atZone(zone).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DemoCalendar calendar = new DemoCalendar(other);
        calendar.moveTo(today());
        return calendar;
    }
}
