package se.rodatraden.guidelines.store;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellAddress;

/** The texts of a draft that its table cannot take yet. */
@Repository
public class UnfinishedCells {
    private final JdbcClient jdbc;

    UnfinishedCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<CellAddress, String> of(GuidelineVersionId draft) {
        Map<CellAddress, String> cells = new HashMap<>();
        jdbc.sql("""
                        select row_id, column_id, text from guidelines.unfinished_cell
                        where version_id = :draft and text is not null
                        """).param("draft", draft.value()).query(row -> {
            cells.put(new CellAddress(row.getString("row_id"), row.getString("column_id")), row.getString("text"));
        });
        return cells;
    }

    public int count(GuidelineVersionId draft) {
        return jdbc.sql("""
                        select count(*) from guidelines.unfinished_cell
                        where version_id = :draft and text is not null
                        """).param("draft", draft.value()).query(Integer.class).single();
    }

    public void replace(GuidelineVersionId draft, Map<CellAddress, String> cells) {
        jdbc.sql("update guidelines.unfinished_cell set text = null where version_id = :draft")
                .param("draft", draft.value())
                .update();
        cells.forEach((cell, text) -> jdbc.sql("""
                        insert into guidelines.unfinished_cell (version_id, row_id, column_id, text)
                        values (:draft, :row, :column, :text)
                        on conflict (version_id, row_id, column_id) do update set text = excluded.text
                        """)
                .param("draft", draft.value())
                .param("row", cell.row())
                .param("column", cell.column())
                .param("text", text)
                .update());
    }
}
