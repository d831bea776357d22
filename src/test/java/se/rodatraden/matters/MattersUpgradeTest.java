package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.OlderModule;
import se.rodatraden.TestDatabase;

/** A diary that was in use before: what is in it comes along. */
@DatabaseTest
class MattersUpgradeTest {
    @Test
    void referrals_and_matters_that_were_there_are_known_to_what_came_later(TestDatabase database) {
        OlderModule older = asItWasAt(database, "6");
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

        older.bringUpToDate();

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

    @Test
    void a_correction_that_was_sent_before_is_kept_by_the_sender_and_by_the_body_that_has_registered_it(
            TestDatabase database) {
        OlderModule older = asItWasAt(database, "66");
        database.asSuperuser().sql("""
                        with place as (
                            insert into access.compartment (code, name, kind)
                            values ('hn', 'Hamnstyrelsen', 'AUTHORITY'), ('kn', 'Kulturnämnden', 'AUTHORITY')
                            returning id, code
                        ), authority as (
                            insert into matters.authority (compartment_id, name, series, kind)
                            select id, code || ' namn', upper(code), 'COMMITTEE' from place
                            returning compartment_id, series
                        ), matter as (
                            insert into matters.matter
                                (compartment_id, number, year, ordinal, kind, title, registered_on, motion_id)
                            select compartment_id, series || ' 2024/1', 2024, 1, 'MOTION', 'Motion om bryggor',
                                   date '2024-03-01', gen_random_uuid()
                            from authority
                            returning id, compartment_id, number, motion_id
                        )
                        insert into matters.delivery (compartment_id, from_compartment_id, kind, sender_number,
                            sender_matter_id, motion_id, title, sent_on, content, registered_on, registered_as)
                        select body.compartment_id, sender.compartment_id, 'DUE_CORRECTED', sender.number, sender.id,
                               sender.motion_id, 'Bryggor', date '2024-04-02',
                               jsonb_build_object('referral',
                                   jsonb_build_object('value', gen_random_uuid()), 'dueOn', '2024-05-31',
                                   'instead', '2024-06-14', 'reason', 'Fel dag.'),
                               registered, case when registered is not null then body.id end
                        from matter sender, matter body, (values (date '2024-04-03'), (null)) as letter (registered)
                        where sender.number like 'HN%' and body.number like 'KN%'
                        """).update();

        older.bringUpToDate();

        assertThat(database.asSuperuser().sql("""
                                select m.number || ' ' || c.was || ' ' || c.instead || ' ' || c.reason
                                from matters.due_correction c join matters.matter m on m.id = c.matter_id
                                where m.compartment_id = c.compartment_id
                                """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "HN 2024/1 2024-05-31 2024-06-14 Fel dag.",
                        "HN 2024/1 2024-05-31 2024-06-14 Fel dag.",
                        "KN 2024/1 2024-05-31 2024-06-14 Fel dag.");
    }

    @Test
    void of_two_drafts_of_a_matter_the_later_stays_and_the_other_is_set_aside(TestDatabase database) {
        OlderModule older = asItWasAt(database, "38");
        database.asSuperuser().sql("""
                        with place as (
                            insert into access.compartment (code, name, kind)
                            values ('bun', 'Barn- och ungdomsnämnden', 'AUTHORITY')
                            returning id
                        ), authority as (
                            insert into matters.authority (compartment_id, name, series, kind)
                            select id, 'Barn- och ungdomsnämnden', 'BUN', 'COMMITTEE' from place
                            returning compartment_id
                        ), matter as (
                            insert into matters.matter
                                (compartment_id, number, year, ordinal, kind, title, registered_on, motion_id)
                            select compartment_id, 'BUN 2024/9', 2024, 9, 'MOTION', 'Motion om skolvägar',
                                   date '2024-03-01', gen_random_uuid()
                            from authority
                            returning id, compartment_id
                        )
                        insert into matters.official_report
                            (compartment_id, matter_id, opened_on, signed_on, signed_by, signer)
                        select m.compartment_id, m.id, opened, signed, case when signed is not null then gen_random_uuid() end,
                               case when signed is not null then 'Eva Lind' end
                        from matter m, (values (date '2024-04-01', null), ('2024-04-02', null),
                                               ('2024-03-15', date '2024-03-20')) as report (opened, signed)
                        """).update();

        older.bringUpToDate();

        JdbcClient reader = database.asSuperuser();
        assertThat(reader.sql("select opened_on from matters.official_report where set_aside")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2024, 4, 1));
        assertThatThrownBy(() -> reader.sql("""
                                insert into matters.official_report (compartment_id, matter_id, opened_on)
                                select compartment_id, id, date '2024-04-03' from matters.matter
                                """).update()).isInstanceOf(DuplicateKeyException.class);
    }

    /** As the handbook for the IT department tells: the message names file, table and rule, and nothing of the file is done. */
    @Test
    void rows_that_contradict_each_other_stop_the_upgrade_where_they_are(TestDatabase database) {
        OlderModule older = asItWasAt(database, "47");
        database.asSuperuser().sql("""
                        with place as (
                            insert into access.compartment (code, name, kind)
                            values ('fn', 'Fritidsnämnden', 'AUTHORITY')
                            returning id
                        ), authority as (
                            insert into matters.authority (compartment_id, name, series, kind)
                            select id, 'Fritidsnämnden', 'FN', 'COMMITTEE' from place
                            returning compartment_id
                        ), matter as (
                            insert into matters.matter
                                (compartment_id, number, year, ordinal, kind, title, registered_on, motion_id)
                            select compartment_id, 'FN 2024/' || n, 2024, n, 'MOTION', 'Motion om skridskor',
                                   date '2024-03-01', gen_random_uuid()
                            from authority, generate_series(1, 2) n
                            returning id, compartment_id, ordinal
                        ), report as (
                            insert into matters.official_report (compartment_id, matter_id, opened_on)
                            select compartment_id, id, date '2024-04-01' from matter where ordinal = 1
                            returning id
                        )
                        insert into matters.report_section
                            (report_id, section_key, version, compartment_id, matter_id, text, saved_at, saved_by, writer)
                        select r.id, 'bakgrund', 1, m.compartment_id, m.id, 'Is.', now(), gen_random_uuid(), 'Eva Lind'
                        from report r, matter m where m.ordinal = 2
                        """).update();

        assertThatThrownBy(older::bringUpToDate)
                .hasMessageContainingAll("V56__held_by_its_report.sql", "\"report_section\"", "\"of_its_report\"");

        assertThat(database.asSuperuser()
                        .sql("select count(*) from public.flyway_schema_history_matters where version = '56'")
                        .query(Integer.class)
                        .single())
                .isZero();
        database.asSuperuser().sql("""
                        delete from matters.report_section p using matters.official_report r
                        where r.id = p.report_id and (p.matter_id, p.compartment_id) <> (r.matter_id, r.compartment_id)
                        """).update();
        older.bringUpToDate();
    }

    private static OlderModule asItWasAt(TestDatabase database, String version) {
        return OlderModule.asItWasAt(database, "matters", version);
    }
}
