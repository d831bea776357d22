package se.rodatraden.planted.domain;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import se.rodatraden.planted.store.StoreFaults;

/** A rule that reads its own clock and reaches into the store. */
public record DomainFaults(StoreFaults store, Clock clock) {
    public LocalDate today() throws SQLException {
        return LocalDate.now();
    }
}
