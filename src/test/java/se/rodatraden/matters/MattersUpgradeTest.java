package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;

/** A diary that was in use before the referral round and the search by stems: what is in it comes along. */
@DatabaseTest
class MattersUpgradeTest {
    private static final String HISTORY = "flyway_schema_history_matters";

    @Test
    void referrals_and_matters_that_were_there_are_known_to_what_came_later(TestDatabase database) {
        JdbcClient owner = database.asOwner();
        owner.sql("drop schema matters cascade").update();
        owner.sql("drop table public." + HISTORY).update();
        migrate(database, MigrationVersion.fromVersion("6"));
        database.asSuperuser().sql("""
                        with place as (
                            insert into access.compartment (code, name, kind)
                            values ('ks', 'Kommunstyrelsen', 'AUTHORITY'), ('sn', 'Socialnämnden', 'AUTHORITY')
                            returning id, code
                        ), authority as (
                            insert into matters.authority (compartment_id, name, series, kind)
                            select id, code || ' namn', upper(code), 'COMMITTEE' from place
                            returning compartment_id, series
                        ), matter as (
                            insert into matters.matter
                                (compartment_id, number, year, ordinal, kind, title, registered_on, motion_id)
                            select compartment_id, 'KS 2024/7', 2024, 7, 'MOTION', 'Motion om småbåtshamnar',
                                   date '2024-03-01', gen_random_uuid()
                            from authority where series = 'KS'
                            returning id, compartment_id
                        )
                        insert into matters.referral (compartment_id, matter_id, body_id, sent_on, due_on)
                        select m.compartment_id, m.id, a.compartment_id, date '2024-04-01', date '2024-06-03'
                        from matter m, authority a where a.series = 'SN'
                        """).update();

        migrate(database, MigrationVersion.LATEST);

        assertThat(database.asSuperuser()
                        .sql("select first_due_on from matters.referral")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(database.asSuperuser()
                        .sql("select term from matters.diary_term")
                        .query(String.class)
                        .list())
                .contains("motion", "småbåtshamn");
        assertThat(database.asSuperuser()
                        .sql("select relforcerowsecurity from pg_class where oid = 'matters.referral'::regclass")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static void migrate(TestDatabase database, MigrationVersion target) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration/matters")
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }
}
