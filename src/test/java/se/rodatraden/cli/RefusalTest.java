package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;

/** Who starts the program wrongly is told so in two lines, and gets status 2. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest {
    private static final int REFUSED = 2;
    private static final String SIGN_IN = """
            rodatraden.sign-in.issuer=https://login.invalid
            rodatraden.sign-in.client-id=rodatraden
            rodatraden.sign-in.client-secret=secret
            """;

    @TempDir
    Path directory;

    @Test
    void serve_refuses_a_role_that_passes_row_security(TestDatabase database, CapturedOutput output)
            throws IOException {
        assertThat(Rodatraden.execute("serve", "--config", config(database, DatabaseRole.SUPERUSER, "")))
                .isEqualTo(REFUSED);
        assertPlain(output, "går förbi radskyddet", "passes row security");
    }

    @Test
    void serve_refuses_demo_accounts(TestDatabase database, CapturedOutput output) throws IOException {
        String config = config(database, DatabaseRole.RUNTIME, "spring.profiles.active=demo");
        assertThat(Rodatraden.execute("serve", "--config", config)).isEqualTo(REFUSED);
        assertPlain(output, "Demokonton och skarp drift", "exclude each other");
    }

    @Test
    void serve_refuses_settings_that_are_no_yaml_and_keeps_what_is_in_them_to_itself(CapturedOutput output)
            throws IOException {
        Path file = Files.writeString(directory.resolve("settings.yaml"), "a: b\npassword: [hemligt\n");
        assertThat(Rodatraden.execute("serve", "--config", file.toString())).isEqualTo(REFUSED);
        assertPlain(output, "är inte skriven som YAML", "is not YAML");
        assertThat(output.getAll()).doesNotContain("hemligt");
    }

    @ParameterizedTest
    @CsvSource({
        "serve, --config",
        "backup, DIR",
        "demo --foo, --foo",
        "restore DIR --foo, --foo",
        "demo --port x, --port"
    })
    void a_command_that_is_misspelt_names_what_is_wrong_in_both_languages(
            String command, String named, CapturedOutput output) {
        assertThat(Rodatraden.execute(command.split(" "))).isEqualTo(REFUSED);
        assertThat(output.getErr().strip().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(named).contains("./rodatraden --help"));
    }

    @Test
    void demo_refuses_a_directory_that_it_may_not_write_in(CapturedOutput output) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(Rodatraden.execute("demo", "--data", file.resolve("data").toString()))
                .isEqualTo(REFUSED);
        assertPlain(output, "får inte läsa eller skriva", "may not read or write");
    }

    @Test
    void serve_refuses_a_database_of_another_version(TestDatabase database, CapturedOutput output) throws IOException {
        database.asOwner()
                .sql("update flyway_schema_history_access set checksum = 1 where version = '1'")
                .update();
        // Another version has other files, and has left their mark.
        database.asOwner()
                .sql("comment on table flyway_schema_history is 'migrated by others'")
                .update();
        assertThat(Rodatraden.execute("serve", "--config", config(database, DatabaseRole.RUNTIME, "")))
                .isEqualTo(REFUSED);
        assertPlain(output, "en annan version av programmet", "another version of the program");
    }

    @Test
    void serve_refuses_a_database_without_its_roles(CapturedOutput output) throws IOException {
        Path config = Files.writeString(
                directory.resolve("half.properties"),
                SIGN_IN + "rodatraden.database.url=jdbc:postgresql://127.0.0.1:1/none\n");
        assertThat(Rodatraden.execute("serve", "--config", config.toString())).isEqualTo(REFUSED);
        assertPlain(output, "saknas", "are missing");
    }

    @Test
    void serve_refuses_to_open_without_a_way_to_sign_in(CapturedOutput output) throws IOException {
        Path config = Files.writeString(directory.resolve("closed.properties"), "server.port=0\n");
        assertThat(Rodatraden.execute("serve", "--config", config.toString())).isEqualTo(REFUSED);
        assertPlain(output, "Ingen kan logga in", "Nobody can sign in");
    }

    @Test
    void serve_refuses_a_setting_that_makes_no_sense(TestDatabase database, CapturedOutput output) throws IOException {
        String config = config(database, DatabaseRole.RUNTIME, "rodatraden.database.pool-size=many");
        assertThat(Rodatraden.execute("serve", "--config", config)).isEqualTo(REFUSED);
        assertPlain(output, "går inte att använda", "rodatraden.database.pool-size cannot be used");
    }

    @Test
    void serve_refuses_a_file_that_is_not_there(CapturedOutput output) {
        assertThat(Rodatraden.execute(
                        "serve", "--config", directory.resolve("none.yaml").toString()))
                .isEqualTo(REFUSED);
        assertPlain(output, "går inte att läsa", "cannot be read");
    }

    @Test
    void serve_refuses_a_port_that_somebody_has_and_names_the_setting(TestDatabase database, CapturedOutput output)
            throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String config = config(database, DatabaseRole.RUNTIME, "server.port=" + taken.getLocalPort());
            assertThat(Rodatraden.execute("serve", "--config", config)).isEqualTo(REFUSED);
        }
        assertPlain(output, "server.port i inställningsfilen", "server.port in the file of settings");
    }

    @Test
    void demo_refuses_a_port_that_somebody_has(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(Rodatraden.execute("demo", "--port", port, "--data", directory.toString()))
                    .isEqualTo(REFUSED);
        }
        assertPlain(output, "Porten", "Choose another with --port");
        assertThat(directory).isEmptyDirectory();
    }

    private static void assertPlain(CapturedOutput output, String swedish, String english) {
        assertThat(output.getErr()).contains(swedish, english);
        assertThat(output.getErr().strip().lines()).hasSize(2);
        assertThat(output.getAll()).doesNotContain("Exception", "\tat ");
    }

    private String config(TestDatabase database, DatabaseRole runtime, String more) throws IOException {
        DatabaseLogin owner = database.login(DatabaseRole.OWNER);
        return Files.writeString(
                        directory.resolve("serve.properties"),
                        SIGN_IN
                                + "rodatraden.database.url=%s\n".formatted(owner.url())
                                + credentials("owner", owner)
                                + credentials("runtime", database.login(runtime))
                                + credentials("evidence", database.login(DatabaseRole.EVIDENCE))
                                + more)
                .toString();
    }

    private static String credentials(String role, DatabaseLogin login) {
        return """
                rodatraden.database.%1$s.username=%2$s
                rodatraden.database.%1$s.password=%3$s
                """.formatted(role, login.username(), login.password());
    }
}
