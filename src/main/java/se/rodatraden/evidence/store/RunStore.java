package se.rodatraden.evidence.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.domain.WhatIfRun;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;

/** Who tried which draft. Added and never changed; seen in the analyst's own authority. */
@Repository
public class RunStore {
    private static final String RUN = """
            select id, release_id, run_at, run_by_name, purpose, guideline, guideline_title, baseline_id,
                   baseline_number, draft_id, draft_number, draft_title, changes, lacking
            from evidence.what_if_run
            """;
    private static final String LATEST = RUN + " order by id desc limit :most";
    private static final String OF_EACH_RELEASE = RUN + """
             where not exists (
                select from evidence.what_if_run later
                where later.release_id = what_if_run.release_id and later.id > what_if_run.id)
            """;
    private static final String BY_ID = RUN + " where id = :id";

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RunId add(UUID release, CompartmentId compartment, Instant now, Actor by, String purpose, TriedDraft tried) {
        return new RunId(jdbc.sql("""
                        insert into evidence.what_if_run
                            (compartment_id, release_id, run_at, run_by, run_by_name, purpose, guideline,
                             guideline_title, baseline_id, baseline_number, draft_id, draft_number, draft_title, changes,
                             lacking)
                        values (:compartment, :release, :at, :by, :name, :purpose, :guideline,
                                :guidelineTitle, :baseline, :baselineNumber, :draft, :draftNumber, :draftTitle, :changes::jsonb,
                                :lacking::text[])
                        returning id
                        """)
                .param("compartment", compartment.value())
                .param("release", release)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("purpose", purpose)
                .params(TriedDrafts.parameters(tried))
                .query(UUID.class)
                .single());
    }

    public Optional<WhatIfRun> find(RunId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query((row, _) -> run(row))
                .optional();
    }

    /** The latest first. */
    public List<WhatIfRun> latest(int most) {
        return jdbc.sql(LATEST).param("most", most).query((row, _) -> run(row)).list();
    }

    /** The latest of each release. */
    public List<WhatIfRun> ofEachRelease() {
        return jdbc.sql(OF_EACH_RELEASE).query((row, _) -> run(row)).list();
    }

    private static WhatIfRun run(java.sql.ResultSet row) throws java.sql.SQLException {
        return new WhatIfRun(
                new RunId(row.getObject("id", UUID.class)),
                row.getObject("release_id", UUID.class),
                row.getObject("run_at", OffsetDateTime.class).toInstant(),
                row.getString("run_by_name"),
                row.getString("purpose"),
                TriedDrafts.read(row));
    }
}
