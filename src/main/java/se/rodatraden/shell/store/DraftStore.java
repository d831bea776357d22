package se.rodatraden.shell.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.shell.PageContext.Draft;

/** The rows of {@code shell.draft} that are the actor's own; row security hides the rest. */
@Repository
public class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As the form is now: what it no longer holds is no draft any more. The version that a draft was begun against stays
     * until the draft is gone. Of several who save at once, each takes the fields in the same order.
     *
     * @param texts by the name of the control
     */
    public void save(String formKey, SortedMap<String, String> texts, String version, Instant at) {
        jdbc.sql("""
                        with gone as (
                            delete from shell.draft
                            where staff_id = access.actor() and form_key = :form and field <> all (:fields::text[]))
                        insert into shell.draft (staff_id, form_key, field, typed, version, saved_at)
                        select access.actor(), :form, field, typed,
                               coalesce((select min(d.version) from shell.draft d
                                         where d.staff_id = access.actor() and d.form_key = :form), :version), :at
                        from unnest(:fields::text[], :typed::text[]) as t (field, typed)
                        on conflict (staff_id, form_key, field)
                        do update set typed = excluded.typed, saved_at = excluded.saved_at
                        """)
                .param("form", formKey)
                .param("fields", texts.keySet().toArray(String[]::new))
                .param("typed", texts.values().toArray(String[]::new))
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Until the transaction ends none of the actor's other windows saves a draft: what they hold together is bounded. */
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('drafts ' || access.actor(), 0))")
                .query()
                .listOfRows();
    }

    /**
     * How much the actor has typed and not sent.
     *
     * @param bytes of the texts and of the names of their controls
     */
    public record Size(int forms, long bytes) {}

    /** In other forms than the one. */
    public Size sizeBeside(String formKey) {
        return jdbc.sql("""
                        select count(distinct form_key) as forms,
                               coalesce(sum(octet_length(field) + octet_length(typed)), 0) as bytes
                        from shell.draft where staff_id = access.actor() and form_key <> :form
                        """)
                .param("form", formKey)
                .query((row, _) -> new Size(row.getInt("forms"), row.getLong("bytes")))
                .single();
    }

    public Draft find(String formKey) {
        return jdbc.sql("""
                        select field, typed, version, saved_at from shell.draft
                        where staff_id = access.actor() and form_key = :form
                        order by saved_at
                        """).param("form", formKey).query(rows -> {
            Map<String, String> texts = new HashMap<>();
            String version = "";
            Instant savedAt = null;
            while (rows.next()) {
                texts.put(rows.getString("field"), rows.getString("typed"));
                version = rows.getString("version");
                savedAt = rows.getTimestamp("saved_at").toInstant();
            }
            return new Draft(version, texts, savedAt);
        });
    }

    public void remove(String formKey) {
        jdbc.sql("delete from shell.draft where staff_id = access.actor() and form_key = :form")
                .param("form", formKey)
                .update();
    }

    public void removeOlderThan(Instant limit) {
        jdbc.sql("delete from shell.draft where staff_id = access.actor() and saved_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
