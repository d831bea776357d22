package se.rodatraden.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said to be committed is there after the worst of ends, and nobody is left running. */
class DurabilityTest {
    private static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();
    private static final int ROWS = 200;

    @TempDir
    Path place;

    private EmbeddedSettings settings;

    @BeforeEach
    void unpack() {
        settings = new EmbeddedSettings(place.resolve("home"), BINARIES, true);
        Directories.traversable(BINARIES);
        Binaries.unpackInto(BINARIES, Progress.SILENT);
    }

    @Test
    void keeps_every_commit_and_leaves_no_server_when_the_program_is_killed() throws Exception {
        int last;
        ProcessHandle server;
        try (ForkedProgram program = ForkedProgram.start(List.of(), place, settings.home(), BINARIES)) {
            last = program.awaitRow(ROWS);
            server = server();
            assertThat(server.isAlive()).isTrue();
            program.kill();
        }
        awaitEnd(server);
        assertEveryCommitIsThere(last);
    }

    @Test
    void keeps_every_commit_when_program_guard_and_server_are_killed() throws Exception {
        int last;
        ProcessHandle server;
        try (ForkedProgram program = ForkedProgram.start(List.of(), place, settings.home(), BINARIES)) {
            last = program.awaitRow(ROWS);
            server = server();
            ProcessHandle guard = server.parent().orElseThrow();
            guard.destroyForcibly();
            server.destroyForcibly();
            program.kill();
        }
        awaitEnd(server);
        assertEveryCommitIsThere(last);
    }

    @Test
    void stops_a_server_that_outlived_both_program_and_guard() throws Exception {
        int last;
        ProcessHandle orphan;
        try (ForkedProgram program = ForkedProgram.start(List.of(), place, settings.home(), BINARIES)) {
            last = program.awaitRow(ROWS);
            orphan = server();
            orphan.parent().orElseThrow().destroyForcibly();
            program.kill();
        }
        assertThat(orphan.isAlive()).isTrue();
        assertEveryCommitIsThere(last);
        awaitEnd(orphan);
    }

    @Test
    void leaves_alone_a_stranger_who_has_got_the_number_of_a_server_that_died() throws Exception {
        EmbeddedPostgres.start(settings, Progress.SILENT).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(settings.data().resolve("postmaster.pid"), stranger.pid() + "\n");
            EmbeddedSettings resolved = settings.resolved();
            new Cluster(Binaries.unpackInto(BINARIES, Progress.SILENT), resolved, Privilege.choose())
                    .stopStaleServer(Progress.SILENT);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private void assertEveryCommitIsThere(int last) throws Exception {
        try (EmbeddedPostgres again = EmbeddedPostgres.start(settings, Progress.SILENT);
                var connection = again.login(DatabaseRole.OWNER).connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from committed where number between 1 and " + last)) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(last);
        }
    }

    private ProcessHandle server() throws Exception {
        String pid = Files.readAllLines(settings.resolved().data().resolve("postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void awaitEnd(ProcessHandle server) throws Exception {
        server.onExit().get(60, TimeUnit.SECONDS);
    }
}
