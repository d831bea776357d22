package se.rodatraden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;
import se.rodatraden.postgres.EmbeddedPostgres;
import se.rodatraden.postgres.EmbeddedSettings;
import se.rodatraden.postgres.Migrations;
import se.rodatraden.postgres.Progress;

/**
 * The one PostgreSQL server of a test JVM, with a migrated database that every test class gets a copy of. It lives
 * until the JVM ends, as the application contexts that Spring keeps do; its directory is removed after that.
 */
final class TestServer {
    private static final String TEMPLATE = "rodatraden_template";
    private static final Path PLACE = Path.of("target").toAbsolutePath();
    private static final AtomicInteger COPIES = new AtomicInteger();

    /** Ends when the JVM does, however that happens, and then removes what it left. */
    private static final String REMOVER = """
            cat >/dev/null
            turns=0
            while [ -e "$1/data/postmaster.pid" ] && [ $turns -lt 100 ]; do sleep 0.1; turns=$((turns + 1)); done
            rm -rf "$1"
            """;

    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    static DatabaseLogin login(DatabaseRole role, String database) {
        return SERVER.login(role, database);
    }

    static String newName() {
        return "test_" + COPIES.incrementAndGet();
    }

    /** A database as it is right after the last migration; in place of one with that name. */
    static void copyTemplate(String name) {
        drop(name);
        execute("create database %s template %s owner %s strategy file_copy"
                .formatted(name, TEMPLATE, DatabaseRole.OWNER.roleName()));
        // What Bootstrap does to the program's own database; the copy of one does not get it.
        execute("revoke temporary on database %s from public".formatted(name));
    }

    static void drop(String name) {
        execute("drop database if exists %s with (force)".formatted(name));
    }

    private static EmbeddedPostgres start() {
        Path home = PLACE.resolve("test-postgresql")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        removeAtTheEnd(home);
        EmbeddedPostgres server =
                EmbeddedPostgres.start(new EmbeddedSettings(home, PLACE.resolve("postgresql"), false), Progress.SILENT);
        DatabaseLogin superuser = server.login(DatabaseRole.SUPERUSER, "postgres");
        execute(superuser, "create database %s owner %s".formatted(TEMPLATE, DatabaseRole.OWNER.roleName()));
        DatabaseLogin owner = server.login(DatabaseRole.OWNER, TEMPLATE);
        Migrations.run(Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .load());
        return server;
    }

    private static void removeAtTheEnd(Path home) {
        try {
            new ProcessBuilder("setsid", "sh", "-c", REMOVER, "remover", home.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) {
        execute(SERVER.login(DatabaseRole.SUPERUSER, "postgres"), sql);
    }

    private static void execute(DatabaseLogin login, String sql) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
