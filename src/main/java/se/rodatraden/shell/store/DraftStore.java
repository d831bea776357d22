package se.rodatraden.shell.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

    /** The version that a draft was begun against stays until the draft is gone. */
    public void save(String formKey, String field, String typed, String version, Instant at) {
        jdbc.sql("""
                        insert into shell.draft (staff_id, form_key, field, typed, version, saved_at)
                        values (access.actor(), :form, :field, :typed, :version, :at)
                        on conflict (staff_id, form_key, field)
                        do update set typed = excluded.typed, saved_at = excluded.saved_at
                        """)
                .param("form", formKey)
                .param("field", field)
                .param("typed", typed)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update();
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
