package se.rodatraden.casework.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.audit.RecordNumber;
import se.rodatraden.audit.RecordNumbers;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;

/**
 * The numbers of the cases in the access log. The database answers the data protection officer, and nobody else, and
 * keeps back the unit of a protected identity.
 */
@Repository
class CaseNumbersInLog implements RecordNumbers {
    private final JdbcClient jdbc;

    CaseNumbersInLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subjectKind() {
        return ChildCaseId.KIND;
    }

    @Override
    public Map<UUID, RecordNumber> of(Collection<UUID> subjects) {
        return jdbc
                .sql("select child_case_id, number, unit from casework.numbers_in_log(:subjects::uuid[])")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("child_case_id", UUID.class),
                        new RecordNumber(row.getString("number"), row.getString("unit"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<UUID> with(String number) {
        if (!CaseNumber.looksLike(number)) {
            return List.of();
        }
        return jdbc.sql("select child_case_id from casework.cases_in_log(:number) as found (child_case_id)")
                .param("number", CaseNumber.parse(number).value())
                .query((row, _) -> row.getObject("child_case_id", UUID.class))
                .list();
    }
}
