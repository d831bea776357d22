package se.rodatraden.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;
import se.rodatraden.postgres.EmbeddedPostgres;
import se.rodatraden.postgres.Migrations;

/** A migrated database with the 200,000 cases of {@code bench/many-cases.sql} in it; they are loaded once. */
final class ManyCases {
    private static final ClassPathResource LOADING = new ClassPathResource("bench/many-cases.sql");
    private static final ClassPathResource FACTS = new ClassPathResource("bench/many-facts.sql");
    private static final ClassPathResource MATTERS = new ClassPathResource("bench/many-matters.sql");
    private static final String RUNTIME = DatabaseRole.RUNTIME.roleName();

    private final EmbeddedPostgres server;
    private final Map<String, List<String>> opened = new HashMap<>();

    private ManyCases(EmbeddedPostgres server) {
        this.server = server;
    }

    /** With no case in it. */
    static ManyCases emptyIn(EmbeddedPostgres server) {
        DatabaseLogin owner = server.login(DatabaseRole.OWNER);
        Migrations.run(Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .load());
        return new ManyCases(server);
    }

    static ManyCases loadInto(EmbeddedPostgres server) {
        ManyCases cases = emptyIn(server);
        if (cases.column("select id from casework.child_case limit 1").isEmpty()) {
            cases.execute(text(LOADING));
            cases.execute("vacuum analyze");
        }
        return cases;
    }

    /** A diary instead of cases. */
    static ManyCases diaryInto(EmbeddedPostgres server, int matters) {
        ManyCases diary = emptyIn(server);
        if (diary.column("select id from matters.matter limit 1").isEmpty()) {
            diary.execute(text(MATTERS).formatted(matters));
            diary.execute("vacuum analyze");
        }
        return diary;
    }

    DatabaseLogin login(DatabaseRole role) {
        return server.login(role);
    }

    /** From now on connections of the program pass row security, or are bound by it as they always should be. */
    void bypassRowSecurity(boolean bypass) {
        execute("alter role %s %s".formatted(RUNTIME, bypass ? "bypassrls" : "nobypassrls"));
    }

    /** Made-up facts in the register, in place of those that are there. */
    void loadFacts(int number) {
        execute(text(FACTS).formatted(number));
        execute("vacuum analyze evidence.fact");
    }

    /** Addresses of open cases that the person handles. */
    List<String> casesOf(String subject) {
        return opened.computeIfAbsent(subject, worker -> column("""
                select '/cases/' || c.id from casework.child_case c join access.account a on a.staff_id = c.responsible_id
                where a.subject = '%s' and c.ended_on is null and c.opened_on is not null order by c.id
                """.formatted(worker)));
    }

    String size() {
        return column("select pg_size_pretty(pg_database_size(current_database()))")
                .getFirst();
    }

    List<String> column(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection superuser() throws SQLException {
        return server.login(DatabaseRole.SUPERUSER).connect();
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
