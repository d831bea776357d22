package se.rodatraden.guidelines.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.Expected;
import se.rodatraden.guidelines.domain.GuidelineExample;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The examples of each version. */
@Repository
public class ExampleStore {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private enum Expectation {
        SAYS,
        NO_ROW,
        LEFT_TO_PERSON
    }

    private final JdbcClient jdbc;

    ExampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were written. */
    public List<GuidelineExample> of(GuidelineVersionId version) {
        return jdbc.sql("""
                        select id, title, facts, expectation, output, value from guidelines.example
                        where version_id = :version and not removed order by id
                        """)
                .param("version", version.value())
                .query(ExampleStore::example)
                .list();
    }

    public void keep(GuidelineVersionId version, String title, Map<String, String> facts, Expected expected) {
        Expectation expectation = switch (expected) {
            case Expected.Says says -> Expectation.SAYS;
            case Expected.NoRow none -> Expectation.NO_ROW;
            case Expected.LeftToPerson left -> Expectation.LEFT_TO_PERSON;
        };
        Expected.Says says = expected instanceof Expected.Says said ? said : null;
        jdbc.sql("""
                        insert into guidelines.example (version_id, title, facts, expectation, output, value)
                        values (:version, :title, :facts::jsonb, :expectation, :output, :value)
                        """)
                .param("version", version.value())
                .param("title", title)
                .param("facts", MAPPER.writeValueAsString(facts))
                .param("expectation", expectation.name())
                .param("output", says == null ? null : says.output())
                .param("value", says == null ? null : says.value())
                .update();
    }

    public void remove(GuidelineVersionId version, UUID example) {
        jdbc.sql("update guidelines.example set removed = true where version_id = :version and id = :example")
                .param("version", version.value())
                .param("example", example)
                .update();
    }

    /** What a version must answer, its successor is tried on too. */
    public void copy(GuidelineVersionId from, GuidelineVersionId to) {
        jdbc.sql("""
                        insert into guidelines.example (version_id, title, facts, expectation, output, value)
                        select :to, title, facts, expectation, output, value from guidelines.example
                        where version_id = :from and not removed order by id
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    /** Those that came along when the draft was opened; what was written for it stays. */
    public void removeCopied(GuidelineVersionId from, GuidelineVersionId draft) {
        jdbc.sql("""
                        update guidelines.example copied set removed = true
                        where version_id = :draft and exists (
                            select from guidelines.example origin
                            where origin.version_id = :from
                              and (origin.title, origin.facts, origin.expectation)
                                  = (copied.title, copied.facts, copied.expectation)
                              and (origin.output, origin.value) is not distinct from (copied.output, copied.value))
                        """).param("from", from.value()).param("draft", draft.value()).update();
    }

    private static GuidelineExample example(ResultSet row, int number) throws SQLException {
        Expected expected = switch (Expectation.valueOf(row.getString("expectation"))) {
            case SAYS -> new Expected.Says(row.getString("output"), row.getString("value"));
            case NO_ROW -> new Expected.NoRow();
            case LEFT_TO_PERSON -> new Expected.LeftToPerson();
        };
        return new GuidelineExample(
                row.getObject("id", UUID.class),
                row.getString("title"),
                MAPPER.readValue(row.getString("facts"), FACTS),
                expected);
    }
}
