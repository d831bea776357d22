package se.rodatraden.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Path BINARIES = Path.of("target", "postgresql");

    @TempDir
    Path place;

    private EmbeddedSettings original;
    private EmbeddedSettings restored;
    private Path copy;

    @BeforeEach
    void name() {
        original = new EmbeddedSettings(place.resolve("original"), BINARIES, false);
        restored = new EmbeddedSettings(place.resolve("restored"), BINARIES, false);
        copy = place.resolve("copy");
    }

    @Test
    void saves_what_is_committed_while_people_go_on_working() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(original, Progress.SILENT)) {
            execute(server, "create table kept (number int)");
            execute(server, "insert into kept select generate_series(1, 5000)");
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> writeUntil(done, server));
            Backup.make(original, copy);
            done.set(true);
            work.get();
        }
        Restore.from(copy, restored, Progress.SILENT);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(restored, Progress.SILENT)) {
            assertThat(count(server)).isGreaterThanOrEqualTo(5000);
        }
    }

    @Test
    void saves_a_database_that_nobody_uses() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(original, Progress.SILENT)) {
            execute(server, "create table kept (number int)");
            execute(server, "insert into kept values (1)");
        }
        Backup.make(original, copy);
        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        Restore.from(copy, restored, Progress.SILENT);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(restored, Progress.SILENT)) {
            assertThat(count(server)).isEqualTo(1);
        }
    }

    @Test
    void overwrites_nothing() throws Exception {
        EmbeddedPostgres.start(original, Progress.SILENT).close();
        Files.createDirectory(copy);
        assertThatThrownBy(() -> Backup.make(original, copy)).hasMessageContaining("exists already");
        Files.delete(copy);
        Backup.make(original, copy);
        assertThatThrownBy(() -> Restore.from(copy, original, Progress.SILENT))
                .hasMessageContaining("There are data in the directory already");
    }

    @Test
    void takes_no_directory_for_a_copy_that_is_none() {
        assertThatThrownBy(() -> Restore.from(place, restored, Progress.SILENT))
                .hasMessageContaining("is not a backup");
        assertThatThrownBy(() -> Backup.make(restored, copy)).hasMessageContaining("There are no data");
    }

    @Test
    void erases_what_it_is_told_to_and_nothing_in_use() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(original, Progress.SILENT)) {
            execute(server, "create table kept (number int)");
            assertThatThrownBy(() -> EmbeddedPostgres.erase(original)).hasMessageContaining("is in use");
        }
        EmbeddedPostgres.erase(original);
        assertThat(original.data()).doesNotExist();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(original, Progress.SILENT)) {
            assertThatThrownBy(() -> count(server)).hasMessageContaining("does not exist");
        }
    }

    private static void writeUntil(AtomicBoolean done, EmbeddedPostgres server) {
        try {
            while (!done.get()) {
                execute(server, "insert into kept values (0)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.login(DatabaseRole.OWNER).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.login(DatabaseRole.OWNER).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
