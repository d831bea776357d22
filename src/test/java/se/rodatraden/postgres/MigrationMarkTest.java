package se.rodatraden.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;

/** A start asks the histories when the files are others than last time, and only then. */
@DatabaseTest
class MigrationMarkTest {

    @Test
    void a_database_that_these_files_made_is_left_as_it_is(TestDatabase database) {
        rename(database, "flyway_schema_history_clocks", "put_aside");

        migrate(database);

        assertThat(hasHistoryOfClocks(database)).isFalse();
        rename(database, "put_aside", "flyway_schema_history_clocks");
    }

    private static void rename(TestDatabase database, String from, String to) {
        database.asOwner()
                .sql("alter table public." + from + " rename to " + to)
                .update();
    }

    @Test
    void other_files_are_run_and_leave_their_mark(TestDatabase database) {
        String mark = mark(database);
        new MigrationMark(database.owner()).set("0");
        database.asOwner()
                .sql("truncate table public.flyway_schema_history_demo")
                .update();
        database.asOwner().sql("drop schema demo cascade").update();

        migrate(database);

        assertThat(mark(database)).isEqualTo(mark);
        assertThat(database.asOwner()
                        .sql("select exists (select from demo.calendar)")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private static void migrate(TestDatabase database) {
        Migrations.run(Flyway.configure().dataSource(database.owner()).load());
    }

    private static boolean hasHistoryOfClocks(TestDatabase database) {
        return database.asOwner()
                .sql("select to_regclass('public.flyway_schema_history_clocks') is not null")
                .query(Boolean.class)
                .single();
    }

    private static String mark(TestDatabase database) {
        return database.asOwner()
                .sql("select obj_description('public.flyway_schema_history'::regclass)")
                .query(String.class)
                .single();
    }
}
