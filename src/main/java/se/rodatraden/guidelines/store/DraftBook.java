package se.rodatraden.guidelines.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.DraftEdit;
import se.rodatraden.guidelines.domain.DraftHistory;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.SheetChange;
import se.rodatraden.kernel.Actor;

/** Drafts as they are written: table, unfinished cells and history, always changed together. */
@Repository
public class DraftBook {
    /** How far back a draft can be undone. */
    private static final int LATEST = 200;

    private final JdbcClient jdbc;
    private final GuidelineStore versions;
    private final UnfinishedCells unfinished;
    private final Clock clock;

    DraftBook(JdbcClient jdbc, GuidelineStore versions, UnfinishedCells unfinished, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.unfinished = unfinished;
        this.clock = clock;
    }

    public record OpenDraft(GuidelineVersion version, DraftSheet sheet) {}

    public Optional<OpenDraft> open(GuidelineVersionId id) {
        return versions.version(id).map(this::withCells);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public Optional<OpenDraft> openForChange(GuidelineVersionId id) {
        return versions.versionForChange(id).map(this::withCells);
    }

    private OpenDraft withCells(GuidelineVersion version) {
        return new OpenDraft(version, new DraftSheet(version.table(), unfinished.of(version.id())));
    }

    /** Keeps what the actor did; a change of nothing leaves no trace. */
    public void keep(OpenDraft before, DraftSheet after, List<SheetChange> changes, Actor actor) {
        if (changes.isEmpty()) {
            return;
        }
        rewrite(before, after);
        jdbc.sql("""
                        insert into guidelines.draft_edit (version_id, ordinal, made_by, writer, made_at, changes)
                        select :draft, coalesce(max(ordinal), 0) + 1, :by, :writer, :at, :changes::jsonb
                        from guidelines.draft_edit where version_id = :draft
                        """)
                .param("draft", before.version().id().value())
                .param("by", actor.id())
                .param("writer", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("changes", StoredChange.write(changes))
                .update();
    }

    /** Keeps that an edit was undone, or that it holds again. */
    public void turn(OpenDraft before, DraftSheet after, DraftEdit edit) {
        rewrite(before, after);
        jdbc.sql("""
                        update guidelines.draft_edit set undone_at = :at
                        where version_id = :draft and ordinal = :ordinal
                        """)
                .param("at", edit.undone() ? null : Timestamp.from(clock.instant()))
                .param("draft", before.version().id().value())
                .param("ordinal", edit.ordinal())
                .update();
    }

    private void rewrite(OpenDraft before, DraftSheet after) {
        GuidelineVersionId id = before.version().id();
        if (!after.table().equals(before.sheet().table())) {
            versions.rewrite(id, after.table());
        }
        if (!after.unfinished().equals(before.sheet().unfinished())) {
            unfinished.replace(id, after.unfinished());
        }
    }

    public DraftHistory history(GuidelineVersionId draft) {
        return new DraftHistory(jdbc.sql("""
                        select ordinal, made_by, writer, made_at, changes, undone_at
                        from guidelines.draft_edit where version_id = :draft order by ordinal desc limit :most
                        """)
                .param("draft", draft.value())
                .param("most", LATEST)
                .query((row, number) -> new DraftEdit(
                        row.getInt("ordinal"),
                        row.getObject("made_by", UUID.class),
                        row.getString("writer"),
                        row.getTimestamp("made_at").toInstant(),
                        StoredChange.read(row.getString("changes")),
                        row.getTimestamp("undone_at") != null))
                .list());
    }
}
