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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {
    private static final Path BINARIES = Path.of("target", "postgresql");

    private EmbeddedSettings settings;
    private EmbeddedPostgres postgres;

    @BeforeAll
    void start(@TempDir Path directory) {
        settings = new EmbeddedSettings(directory.resolve("home"), BINARIES, true);
        postgres = EmbeddedPostgres.start(settings, Progress.SILENT);
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void is_durable() throws SQLException {
        assertThat(answer(DatabaseRole.OWNER, "show fsync")).isEqualTo("on");
        assertThat(answer(DatabaseRole.OWNER, "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(DatabaseRole.OWNER, "show full_page_writes")).isEqualTo("on");
        assertThat(answer(DatabaseRole.OWNER, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void sorts_as_swedish_does() throws SQLException {
        assertThat(answer(DatabaseRole.OWNER, """
                        select string_agg(word, ' ' order by word)
                          from (values ('Östra'), ('Ängen'), ('Zeta'), ('Åsen'), ('ada')) as words (word)
                        """)).isEqualTo("ada Zeta Åsen Ängen Östra");
    }

    @Test
    void gives_no_role_of_the_application_more_than_its_task() throws SQLException {
        assertThat(answer(DatabaseRole.OWNER, """
                        select count(*)::text from pg_roles
                         where rolname like 'rt!_%' escape '!' and (rolsuper or rolbypassrls or rolcreaterole
                            or rolcreatedb or rolreplication)
                        """)).isEqualTo("0");
        assertThat(answer(DatabaseRole.OWNER, """
                        select pg_get_userbyid(datdba) from pg_database where datname = current_database()
                        """)).isEqualTo("rt_owner");
        for (DatabaseRole role : EnumSet.of(DatabaseRole.RUNTIME, DatabaseRole.EVIDENCE)) {
            assertThatThrownBy(() -> answer(role, "create table public.own (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> answer(role, "set role rt_owner")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void lets_the_owner_create_the_extensions_the_program_needs() throws SQLException {
        for (String extension : List.of("pg_trgm", "unaccent", "btree_gist")) {
            assertThat(answer(DatabaseRole.OWNER, "create extension " + extension))
                    .isEmpty();
        }
    }

    @Test
    void lets_nobody_in_without_the_password() {
        DatabaseLogin login = postgres.login(DatabaseRole.RUNTIME);
        assertThatThrownBy(() -> new DatabaseLogin(login.url(), login.username(), "guessed").connect())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keeps_passwords_and_data_to_the_one_who_owns_them() throws Exception {
        assertThat(Files.getPosixFilePermissions(settings.passwords()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(settings.data()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(postgres.login(DatabaseRole.OWNER).toString())
                .doesNotContain(postgres.login(DatabaseRole.OWNER).password());
    }

    @Test
    void writes_no_value_of_a_failed_statement_to_its_log() throws Exception {
        assertThatThrownBy(() -> answer(DatabaseRole.OWNER, "select 'Alva Lind'::uuid"))
                .isNotNull();
        assertThat(Files.readString(settings.log())).contains("ready to accept").doesNotContain("Alva Lind");
    }

    @Test
    void refuses_a_second_instance_on_the_same_directory() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings, Progress.SILENT))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("directory is in use");
    }

    @Test
    void finds_everything_again_at_the_next_start(@TempDir Path other) throws SQLException {
        EmbeddedSettings own = new EmbeddedSettings(other.resolve("home"), BINARIES, true);
        List<Progress.Step> steps = new ArrayList<>();
        try (EmbeddedPostgres first = EmbeddedPostgres.start(own, steps::add)) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('kvar')");
        }
        assertThat(steps).contains(Progress.Step.CREATING, Progress.Step.STARTING);
        steps.clear();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(own, steps::add)) {
            assertThat(answer(second, DatabaseRole.OWNER, "select word from kept"))
                    .isEqualTo("kvar");
        }
        assertThat(steps).containsExactly(Progress.Step.STARTING, Progress.Step.READY);
    }

    @Test
    void says_what_is_wrong_when_the_password_file_is_another_ones(@TempDir Path other) throws Exception {
        EmbeddedSettings own = new EmbeddedSettings(other.resolve("home"), BINARIES, false);
        EmbeddedPostgres.start(own, Progress.SILENT).close();
        Files.delete(own.passwords());
        assertThatThrownBy(() -> EmbeddedPostgres.start(own, Progress.SILENT))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("password file does not belong");
        assertThat(own.data().resolve("postmaster.pid")).doesNotExist();
    }

    private String answer(DatabaseRole role, String sql) throws SQLException {
        return answer(postgres, role, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        answer(server, DatabaseRole.OWNER, sql);
    }

    private static String answer(EmbeddedPostgres server, DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = server.login(role).connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
