package se.rodatraden.demo.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a sample municipality was built, or begun, in the database; asked in every profile. */
@Component
public final class SampleTrace {
    private final JdbcClient database;

    public SampleTrace(JdbcClient database) {
        this.database = database;
    }

    public boolean isFound() {
        return database.sql("select exists (select from demo.calendar)")
                .query(Boolean.class)
                .single();
    }
}
