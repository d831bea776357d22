package se.rodatraden.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.rodatraden.evidence.domain.DraftChange;
import se.rodatraden.evidence.domain.TriedDraft;
import tools.jackson.databind.json.JsonMapper;

/** The columns that a run and a snapshot share. */
final class TriedDrafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
                List.of(JSON.readValue(row.getString("changes"), DraftChange[].class)),
                texts(row, "lacking"));
    }

    /** For the columns, each by its name. */
    static Map<String, Object> parameters(TriedDraft tried) {
        return Map.of(
                "guideline", tried.guideline(),
                "guidelineTitle", tried.title(),
                "baseline", tried.baseline(),
                "baselineNumber", tried.baselineNumber(),
                "draft", tried.draft(),
                "draftNumber", tried.draftNumber(),
                "draftTitle", tried.draftTitle(),
                "changes", JSON.writeValueAsString(tried.changes()),
                "lacking", tried.lacking().toArray(String[]::new));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
