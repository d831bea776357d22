package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;

/**
 * Every SQL text of the program can be planned by the role that sends it: its tables, columns and functions
 * exist and the role has the privileges it needs. A misspelt column is found here, not by a user.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStatementPreparesTest {
    /** What speaks to the server before there is a database of ours, as another role than the application's. */
    private static final Set<String> OTHER_ROLES = Set.of("postgres", "cli");

    private static final Pattern QUESTION_MARK = Pattern.compile("\\?");

    private final SingleConnectionDataSource asRuntime;
    private final SingleConnectionDataSource asEvidence;
    private final JdbcTemplate runtime;
    private final JdbcTemplate evidence;

    EveryStatementPreparesTest(TestDatabase database) {
        asRuntime = asIs(database.login(DatabaseRole.RUNTIME));
        asEvidence = asIs(database.login(DatabaseRole.EVIDENCE));
        runtime = new JdbcTemplate(asRuntime);
        evidence = new JdbcTemplate(asEvidence);
    }

    @AfterAll
    void close() {
        asRuntime.close();
        asEvidence.close();
    }

    /**
     * The driver sends what it is given, without looking for parameters to bind. One connection for all: over each new one
     * the server has to learn every table and policy again.
     */
    private static SingleConnectionDataSource asIs(DatabaseLogin login) {
        SingleConnectionDataSource plain =
                new SingleConnectionDataSource(login.url(), login.username(), login.password(), true);
        Properties properties = new Properties();
        properties.setProperty("preferQueryMode", "simple");
        plain.setConnectionProperties(properties);
        return plain;
    }

    @Test
    void the_statements_of_the_program_can_be_planned_by_the_role_that_sends_them() {
        List<SqlInSources.Statement> statements = SqlInSources.in(sources());

        assertThat(statements).hasSizeGreaterThan(10);
        assertThat(statements.stream()
                        .filter(statement -> statement.text().isPresent())
                        .flatMap(statement -> fault(statement).map(fault -> statement + ": " + fault).stream()))
                .isEmpty();
    }

    @Test
    void no_statement_is_put_together_at_run_time() {
        assertThat(SqlInSources.in(sources()).stream()
                        .filter(statement -> statement.text().isEmpty()))
                .as("SQL has to be a text block or a constant of its class, so that it can be read and planned")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select nmae from access.account where staff_id = :staff",
                "select name from access.acount",
                "select name from access.account wher staff_id = :staff",
                "delete from access.account",
                "update access.membership set role = :role",
                "select staff_id from access.barrier",
            })
    void a_fault_is_found(String sql) {
        assertThat(fault(runtime, sql)).isPresent();
    }

    private Optional<String> fault(SqlInSources.Statement statement) {
        String sql = statement.text().orElseThrow();
        Optional<String> asRuntime = fault(runtime, sql);
        return statement.file().contains("/evidence/") ? asRuntime.flatMap(_ -> fault(evidence, sql)) : asRuntime;
    }

    private static Optional<String> fault(JdbcTemplate role, String sql) {
        try {
            role.execute("explain (generic_plan, costs off) " + withNumberedParameters(sql));
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(e.getMostSpecificCause().getMessage());
        }
    }

    private static String withNumberedParameters(String sql) {
        String positional = NamedParameterUtils.substituteNamedParameters(sql, new EmptySqlParameterSource());
        AtomicInteger number = new AtomicInteger();
        return QUESTION_MARK.matcher(positional).replaceAll(_ -> "\\$" + number.incrementAndGet());
    }

    private static List<Path> sources() {
        return Sources.files(Sources.MAIN, ".java").stream()
                .filter(file -> !OTHER_ROLES.contains(
                        Sources.MAIN.relativize(file).getName(2).toString()))
                .toList();
    }
}
