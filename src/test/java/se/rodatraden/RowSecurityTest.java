package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table is protected or says why not: the migrated database keeps every one of {@link RowSecurityRules}. */
@DatabaseTest
class RowSecurityTest {
    private static final Map<String, String[]> EXCEPTIONS = Map.of(
            // Rows that are nobody's record: what waits to be run, and what somebody had typed and not sent.
            "may_delete", new String[] {"scheduler.scheduled_tasks", "shell.draft"},
            // Tables on a child's case that say nothing of the child: dates and states for lists.
            "listed_without_opening", new String[] {"casework.pending_approval", "casework.rests_on"});

    private final TestDatabase database;

    RowSecurityTest(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds_in_the_migrated_database(String rule) {
        assertThat(offenders(database.asSuperuser(), rule)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catches_a_planted_fault(String rule) {
        List<String> caught = PlantedTables.with(database.superuser(), superuser -> offenders(superuser, rule));

        assertThat(caught).isNotEmpty();
    }

    static Set<String> rules() {
        return RowSecurityRules.ALL.keySet();
    }

    private static List<String> offenders(JdbcClient catalog, String rule) {
        String question = RowSecurityRules.ALL.get(rule);
        JdbcClient.StatementSpec statement = catalog.sql(question);
        EXCEPTIONS.forEach((name, tables) -> {
            if (question.contains(":" + name)) {
                statement.param(name, tables);
            }
        });
        return statement.query(String.class).list();
    }
}
