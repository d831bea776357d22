package se.rodatraden;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of one module as an earlier version of the program left them, to be brought up to date by a test. */
public final class OlderModule {
    private final TestDatabase database;
    private final String module;

    private OlderModule(TestDatabase database, String module) {
        this.database = database;
        this.module = module;
    }

    /** Empty, as they were when the migration with the number was the last. */
    public static OlderModule asItWasAt(TestDatabase database, String module, String version) {
        OlderModule older = new OlderModule(database, module);
        database.asOwner().sql("drop schema " + module + " cascade").update();
        database.asOwner().sql("drop table public." + older.history()).update();
        older.migrate(MigrationVersion.fromVersion(version));
        return older;
    }

    /** Runs all migrations that have come since. */
    public void bringUpToDate() {
        migrate(MigrationVersion.LATEST);
    }

    private String history() {
        return "flyway_schema_history_" + module;
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration/" + module)
                .table(history())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }
}
