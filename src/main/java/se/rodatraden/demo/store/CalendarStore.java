package se.rodatraden.demo.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which day the demonstration has come to; empty until the sample municipality is whole. */
@Component
public class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LocalDate> today() {
        return jdbc.sql("select today from demo.calendar")
                .query(LocalDate.class)
                .optional();
    }

    public void begin(LocalDate today, OffsetDateTime builtAt) {
        jdbc.sql("insert into demo.calendar (today, built_at) values (:today, :built)")
                .param("today", today)
                .param("built", builtAt)
                .update();
    }

    public void moveTo(LocalDate today) {
        jdbc.sql("update demo.calendar set today = :today where today < :today")
                .param("today", today)
                .update();
    }
}
