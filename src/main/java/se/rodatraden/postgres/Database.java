package se.rodatraden.postgres;

/** The database of the program, wherever it is. Close it after everything that uses it. */
public interface Database extends AutoCloseable {

    /** How a role gets in. */
    DatabaseLogin login(DatabaseRole role);

    @Override
    void close();
}
