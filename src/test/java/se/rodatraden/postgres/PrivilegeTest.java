package se.rodatraden.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server runs for everybody who may start the program. Each test needs a machine that can play the part. */
class PrivilegeTest {
    private static final int NAMED = 1; // daemon, on every Linux
    private static final int NAMELESS = 54_321;

    @TempDir
    static Path place;

    private static Path binaries;

    @BeforeAll
    static void unpackWhereEverybodyMayLook() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        binaries = Directories.traversable(place.resolve("binaries"));
        Binaries.unpackInto(binaries, Progress.SILENT);
    }

    @Test
    void runs_for_an_ordinary_user() throws Exception {
        List<String> become = become(NAMED);
        assumeTrue(succeeds(with(become, "id", "-un")), "needs a user with the number " + NAMED);
        startsAs(NAMED, become);
    }

    @Test
    void runs_for_a_user_without_a_name_as_containers_have_it() throws Exception {
        List<String> become = become(NAMELESS);
        assumeTrue(!succeeds(with(become, "id", "-un")), "needs a number without a name");
        assumeTrue(succeeds(with(become, "unshare", "-U", "true")), "needs user namespaces");
        startsAs(NAMELESS, become);
    }

    @Test
    void runs_for_root_in_a_namespace() {
        assumeRoot();
        assumeTrue(succeeds(List.of("unshare", "-U", "true")), "needs user namespaces");
        assertThat(Privilege.choose()).isEqualTo(Privilege.OWN_NAMESPACE);
        startsWith(Privilege.OWN_NAMESPACE, place.resolve("namespace"));
    }

    @Test
    void runs_for_root_as_nobody_where_namespaces_are_forbidden() throws Exception {
        assumeRoot();
        assumeTrue(succeeds(Privilege.NOBODY_USER.command(List.of("true"))), "needs setpriv");
        Path home = place.resolve("nobody");
        startsWith(Privilege.NOBODY_USER, home);
        assertThat(Files.getAttribute(home.resolve("data"), "unix:uid")).isEqualTo(65534);
        assertThat(Files.getAttribute(home.resolve("passwords"), "unix:uid")).isEqualTo(0);
    }

    private static void startsWith(Privilege privilege, Path home) {
        EmbeddedSettings settings = new EmbeddedSettings(home, binaries, false);
        for (int turn = 0; turn < 2; turn++) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(settings, Progress.SILENT, privilege)) {
                assertThat(server.login(DatabaseRole.OWNER).url()).contains("127.0.0.1");
            }
        }
    }

    /** In a directory of that user's own, and twice: creating it and finding it again. */
    private static void startsAs(int uid, List<String> become) throws Exception {
        Path own = Files.createDirectory(place.resolve("of-" + uid));
        Files.setAttribute(own, "unix:uid", uid);
        Files.setAttribute(own, "unix:gid", uid);
        for (int turn = 0; turn < 2; turn++) {
            try (ForkedProgram program = ForkedProgram.start(become, place, own.resolve("home"), binaries)) {
                assertThat(program.awaitRow(3)).isGreaterThanOrEqualTo(3);
                ProcessHandle server = ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(own.resolve("home/data/postmaster.pid"))
                                        .getFirst()))
                        .orElseThrow();
                program.kill();
                server.onExit().get(60, java.util.concurrent.TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> become(int uid) {
        assumeRoot();
        List<String> words = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        assumeTrue(succeeds(with(words, "true")), "needs setpriv");
        return words;
    }

    private static void assumeRoot() {
        assumeTrue(new Command(List.of("id", "-u"), Path.of("/")).run().output().equals("0"), "needs root");
    }

    private static List<String> with(List<String> prefix, String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return all;
    }

    private static boolean succeeds(List<String> words) {
        return new Command(words, Path.of("/")).run().succeeded();
    }
}
