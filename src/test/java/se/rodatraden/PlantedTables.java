package se.rodatraden;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes every mistake in a database that {@link RowSecurityRules} knows of. */
final class PlantedTables {
    private static final List<String> MISTAKES = List.of(
            "create schema planted",
            "create table planted.forgotten (id int)",
            "create table planted.without_policies (id int)",
            "alter table planted.without_policies enable row level security",
            "alter table planted.without_policies force row level security",
            """
            create table planted.record (id uuid, child_case_id uuid, compartment_id int)
            """,
            "call access.protect('planted.record', 'child_case_id')",
            """
            create policy emergency_writing on planted.record for update
            using (child_case_id = any (array(select access.emergency_subjects())))
            """,
            "create table planted.half_opened (subject_id uuid, compartment_id int)",
            "call access.protect('planted.half_opened', 'subject_id')",
            "call audit.require_opened('planted.half_opened', 'subject_id')",
            "create policy back_door on planted.record for select using (true)",
            "create policy slow on planted.record for select using (access.acts_as('ANALYST'))",
            "create table planted.too_open (id int, child_case_id uuid)",
            "comment on table planted.too_open is 'open: because somebody said so'",
            "create table planted.read_log (id int)",
            "comment on table planted.read_log is 'closed: although it is granted below'",
            "grant select, update (id), delete, references on planted.read_log to rt_runtime",
            "create table planted.loose_log (id int, xid xid8)",
            "grant insert on planted.loose_log to rt_runtime",
            "do $$ begin execute format('grant temporary on database %I to rt_runtime', current_database()); end $$",
            "create table planted.everybodys (id int)",
            "grant select on planted.everybodys to public",
            "grant select on public.flyway_schema_history_access to rt_runtime",
            "create table planted.theirs (id int)",
            "alter table planted.theirs owner to rt_runtime",
            "grant usage, create on schema planted to rt_runtime",
            "create view planted.spyhole as select * from planted.record",
            "create materialized view planted.copy as select * from planted.record",
            """
            create function planted.powerful() returns int language sql security definer as $$ select 1 $$
            """,
            "create procedure planted.open_up() language sql as $$ select 1 $$",
            "grant usage on schema planted to rt_evidence",
            // Roles are the whole server's: this one too is taken back.
            "create role rt_planted in role rt_owner");

    private PlantedTables() {}

    /** Makes them all, asks, and takes them back. */
    static <T> T with(DataSource superuser, Function<JdbcClient, T> question) {
        return new TransactionTemplate(new JdbcTransactionManager(superuser)).execute(planting -> {
            JdbcClient client = JdbcClient.create(superuser);
            MISTAKES.forEach(mistake -> client.sql(mistake).update());
            planting.setRollbackOnly();
            return question.apply(client);
        });
    }
}
