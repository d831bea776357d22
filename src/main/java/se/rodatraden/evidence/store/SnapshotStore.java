package se.rodatraden.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.evidence.domain.EvidenceSnapshot;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.EvidenceRef;

/** Saved snapshots. Added and never changed. */
@Repository
public class SnapshotStore {
    private static final String SNAPSHOT = """
            select s.id, s.release_id, s.title, s.diary_number, s.saved_at, s.saved_by_name, s.guideline,
                   s.guideline_title, s.baseline_id, s.baseline_number, s.draft_id, s.draft_number, s.draft_title, s.changes,
                   s.lacking, l.receipt_hash, l.facts_as_of
            from evidence.snapshot s join evidence.release_ledger l on l.id = s.release_id
            """;
    private static final String ALL = SNAPSHOT + " order by s.id desc";
    private static final String BY_ID = SNAPSHOT + " where s.id = :id";
    private static final String OF_RELEASE = SNAPSHOT + " where s.release_id = :release order by s.id desc";

    /**
     * Of the same day, figures are newer where the same words were counted again, or where the draft has come to say what they
     * were counted for. A release may be older than the words: who asks the same gets the same.
     */
    private static final String NEWEST_AFTER = SNAPSHOT + """
             join evidence.release_ledger before on before.id = :release
            where s.draft_id = :draft and l.origin = before.origin and l.facts_as_of >= before.facts_as_of
              and (l.facts_as_of > before.facts_as_of
                   or l.draft_hash = before.draft_hash and l.id > before.id
                   or l.draft_hash <> before.draft_hash and l.draft_hash = :says)
            order by l.facts_as_of desc, l.draft_hash = :says desc, l.id desc, s.id desc limit 1
            """;

    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID add(UUID release, String title, String diaryNumber, Instant now, Actor by, TriedDraft tried) {
        return jdbc.sql("""
                        insert into evidence.snapshot
                            (release_id, title, diary_number, saved_at, saved_by, saved_by_name, guideline,
                             guideline_title, baseline_id, baseline_number, draft_id, draft_number, draft_title, changes,
                             lacking)
                        values (:release, :title, :diary, :at, :by, :name, :guideline,
                                :guidelineTitle, :baseline, :baselineNumber, :draft, :draftNumber, :draftTitle, :changes::jsonb,
                                :lacking::text[])
                        returning id
                        """)
                .param("release", release)
                .param("title", title)
                .param("diary", diaryNumber)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .params(TriedDrafts.parameters(tried))
                .query(UUID.class)
                .single();
    }

    /** The newest first. */
    public List<EvidenceSnapshot> all() {
        return jdbc.sql(ALL).query((row, _) -> snapshot(row)).list();
    }

    public List<EvidenceSnapshot> of(UUID release) {
        return jdbc.sql(OF_RELEASE)
                .param("release", release)
                .query((row, _) -> snapshot(row))
                .list();
    }

    /**
     * The newest set of the same draft and the same kind of facts; empty when the given one is the newest.
     *
     * @param says content hash of the draft as it is today
     */
    public Optional<EvidenceSnapshot> newestAfter(EvidenceSnapshot snapshot, String says) {
        return jdbc.sql(NEWEST_AFTER)
                .param("release", snapshot.release())
                .param("draft", snapshot.tried().draft())
                .param("says", says)
                .query((row, _) -> snapshot(row))
                .optional();
    }

    public Optional<EvidenceSnapshot> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query((row, _) -> snapshot(row)).optional();
    }

    private static EvidenceSnapshot snapshot(ResultSet row) throws SQLException {
        return new EvidenceSnapshot(
                new EvidenceRef(row.getObject("id", UUID.class), row.getString("receipt_hash")),
                row.getObject("release_id", UUID.class),
                row.getString("title"),
                row.getString("diary_number"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by_name"),
                row.getObject("facts_as_of", LocalDate.class),
                TriedDrafts.read(row));
    }
}
