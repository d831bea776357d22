package se.rodatraden.casework.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;

/** Which cases of a unit are about the same child. */
@Repository
public class SameChildStore {
    private final JdbcClient jdbc;

    SameChildStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both ways; what is noted already stays as it is. */
    public void note(CaseHeader header, Collection<ChildCaseId> others, LocalDate on) {
        jdbc.sql("""
                        insert into casework.same_child (child_case_id, other_id, compartment_id, noted_on)
                        select pair.one, pair.other, :unit, :on
                        from unnest(:others::uuid[]) as known (id)
                             cross join lateral (values (:case::uuid, known.id), (known.id, :case::uuid)) as pair (one, other)
                        on conflict do nothing
                        """)
                .param("unit", header.compartment().value())
                .param("on", on)
                .param("others", others.stream().map(ChildCaseId::value).toArray(UUID[]::new))
                .param("case", header.id().value())
                .update();
    }

    public List<UUID> others(ChildCaseId id) {
        return jdbc.sql("select other_id from casework.same_child where child_case_id = :case")
                .param("case", id.value())
                .query((row, _) -> row.getObject("other_id", UUID.class))
                .list();
    }
}
