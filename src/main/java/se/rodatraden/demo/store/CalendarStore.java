package se.rodatraden.demo.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which day the demonstration has come to, and whether its municipality is whole. */
@Component
public class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty until the sample municipality is whole. */
    public Optional<LocalDate> today() {
        return jdbc.sql("select today from demo.calendar where built_at is not null")
                .query(LocalDate.class)
                .optional();
    }

    /** Whether a municipality was begun here and never became whole. */
    public boolean isUnfinished() {
        return jdbc.sql("select exists (select from demo.calendar where built_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** The mark of one that is being built: written before anything of it, so that no interruption leaves one without it. */
    public void begin(LocalDate today) {
        jdbc.sql("insert into demo.calendar (today) values (:today)")
                .param("today", today)
                .update();
    }

    public void finish(OffsetDateTime builtAt) {
        jdbc.sql("update demo.calendar set built_at = :built")
                .param("built", builtAt)
                .update();
    }

    public void moveTo(LocalDate today) {
        jdbc.sql("update demo.calendar set today = :today where today < :today")
                .param("today", today)
                .update();
    }
}
