package se.rodatraden;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets; it begins in the morning of the day that the demonstration has, 2024-10-07. */
public final class TestClock extends Clock {
    public static final LocalDate TODAY = LocalDate.of(2024, 10, 7);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private Instant now = at(TODAY, LocalTime.of(9, 0));

    public void set(LocalDate day) {
        set(day, LocalTime.of(9, 0));
    }

    public void set(LocalDate day, LocalTime time) {
        now = at(day, time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return STOCKHOLM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(STOCKHOLM).toInstant();
    }
}
