package se.rodatraden.casework.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;

/** Reports about a child with a protected identity that were registered by somebody who does not see the child's case. */
@Repository
public class UnseenReportStore {
    private final JdbcClient jdbc;

    UnseenReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case was begun, or got its child's number. Whether there is anybody to tell is not answered. */
    public void note(ChildCaseId begun) {
        jdbc.sql("select casework.note_unseen(:begun)")
                .param("begun", begun.value())
                .query()
                .listOfRows();
    }

    /**
     * @param of the protected case, {@code begun} the one that the report began
     */
    public record Unseen(ChildCaseId of, ChildCaseId begun) {}

    /** What the actor, who handles the protected cases, has not taken note of. */
    public List<Unseen> mine() {
        return jdbc.sql("select case_id, begun_id from casework.unseen_reports()")
                .query((row, _) -> new Unseen(
                        new ChildCaseId(row.getObject("case_id", UUID.class)),
                        new ChildCaseId(row.getObject("begun_id", UUID.class))))
                .list();
    }

    /** @return whether there was anything to take note of */
    public boolean read(ChildCaseId of, ChildCaseId begun) {
        return jdbc.sql("select casework.read_unseen(:case, :begun)")
                .param("case", of.value())
                .param("begun", begun.value())
                .query(Boolean.class)
                .single();
    }
}
