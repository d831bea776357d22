package se.rodatraden.evidence.store;

import javax.sql.DataSource;

/** The register of a database that no program runs on. */
public final class Registers {
    private Registers() {}

    public static Register on(DataSource evidence) {
        return new Register(evidence);
    }
}
