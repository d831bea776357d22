package se.rodatraden.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import se.rodatraden.evidence.domain.TriedDraft;

/** The columns that a run and a snapshot share. */
final class TriedDrafts {
    private TriedDrafts() {}

    static TriedDraft read(ResultSet row) throws SQLException {
        return new TriedDraft(
                row.getString("guideline"),
                row.getString("guideline_title"),
                row.getObject("baseline_id", UUID.class),
                row.getInt("baseline_number"),
                row.getObject("draft_id", UUID.class),
                row.getInt("draft_number"),
                row.getString("draft_title"),
                texts(row, "changes"),
                texts(row, "lacking"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
