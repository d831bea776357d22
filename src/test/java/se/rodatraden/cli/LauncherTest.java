package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a project of its own whose Maven only tells what it was given. */
class LauncherTest {
    private static final String MAVEN = """
            #!/bin/sh
            echo "JAVA_HOME=$JAVA_HOME"
            echo "CHROMIUM=$CHROMIUM"
            echo "download=$PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"
            echo "in=$(pwd)"
            echo "arguments=$*"
            echo "process=$$"
            exit 7
            """;

    @TempDir
    Path directory;

    private Path project;

    @BeforeEach
    void copyLauncher() throws IOException {
        project = Files.createDirectories(directory.resolve("ett projekt på svenska"));
        Files.copy(Path.of("rodatraden"), project.resolve("rodatraden"));
        script(project.resolve("mvnw"), MAVEN);
        script(project.resolve("rodatraden"), Files.readString(project.resolve("rodatraden")));
    }

    @Test
    void passes_over_a_jdk_that_is_too_old_wherever_it_is_named() throws Exception {
        Path old = Files.createDirectories(directory.resolve("jdk-17/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        script(old.resolve("bin/javac"), "#!/bin/sh\n");
        Outcome outcome = run(Map.of("JAVA_HOME", old.toString()), "check");
        assertThat(outcome.value("JAVA_HOME")).isNotEqualTo(old.toString());
        assertThat(Files.readString(Path.of(outcome.value("JAVA_HOME"), "release")))
                .containsPattern("JAVA_VERSION=\"(2[5-9]|[3-9]\\d)");
    }

    @Test
    void keeps_the_jdk_that_was_chosen_when_it_is_new_enough() throws Exception {
        String own = System.getProperty("java.home");
        assertThat(run(Map.of("JAVA_HOME", own), "check").value("JAVA_HOME")).isEqualTo(own);
    }

    @Test
    void names_what_to_install_when_there_is_no_jdk() throws Exception {
        String wantsMore =
                Files.readString(project.resolve("rodatraden")).replace("wanted_java=25", "wanted_java=9999");
        Files.writeString(project.resolve("rodatraden"), wantsMore);
        Outcome outcome = run(Map.of(), "demo");
        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.output).contains("saknas", "is missing", "openjdk-25-jdk", "adoptium.net");
        assertThat(outcome.output.strip().lines()).hasSize(2);
    }

    @Test
    void tells_how_a_command_is_written_before_anything_is_built() throws Exception {
        assertThat(run(Map.of("LANG", "sv_SE.UTF-8"), "backup", "--help").output)
                .contains("Spara den inbyggda databasen")
                .doesNotContain("arguments=");
        assertThat(run(Map.of(), "demo", "--port", "1", "-h").status).isZero();
        Outcome misspelt = run(Map.of(), "build", "--foo");
        assertThat(misspelt.status).isEqualTo(2);
        assertThat(misspelt.output).contains("--foo").doesNotContain("arguments=");
    }

    @Test
    void runs_every_test_in_the_project_with_the_browser_that_is_there() throws Exception {
        Outcome outcome = run(Map.of("CHROMIUM", "/bin/true"), "check", "-Dtest=Some Test");
        assertThat(outcome.value("CHROMIUM")).isEqualTo("/bin/true");
        assertThat(outcome.value("download")).isEqualTo("1");
        assertThat(outcome.value("in")).isEqualTo(project.toRealPath().toString());
        assertThat(outcome.value("arguments")).isEqualTo("-B -ntp -Pcheck test -Dtest=Some Test");
        assertThat(outcome.status).as("the status of Maven").isEqualTo(7);
    }

    @Test
    void becomes_the_maven_that_checks_so_that_what_ends_one_ends_both() throws Exception {
        Outcome outcome = run(Map.of(), "check");
        assertThat(outcome.value("process")).isEqualTo(Long.toString(outcome.process));
    }

    @Test
    void helps_who_asks_and_who_mistypes() throws Exception {
        assertThat(run(Map.of()).output)
                .contains("demo", "serve", "check", "backup", "./rodatraden audit", "Hide what must be hidden");
        assertThat(run(Map.of("LANG", "sv_SE.UTF-8")).output)
                .contains("demo", "serve", "check", "backup", "./rodatraden audit", "Dölj det som måste döljas");
        Outcome mistyped = run(Map.of(), "dmeo");
        assertThat(mistyped.status).isEqualTo(2);
        assertThat(mistyped.output).contains("Okänt kommando: dmeo", "Unknown command: dmeo");
    }

    @Test
    void is_what_the_build_server_runs() throws Exception {
        assertThat(Files.readString(Path.of(".ci", "run"))).contains("exec ./rodatraden check");
        assertThat(Path.of(".ci", "run")).isExecutable();
        assertThat(Path.of("rodatraden")).isExecutable();
        assertThat(Path.of("mvnw")).isExecutable();
    }

    private Outcome run(Map<String, String> more, String... arguments) throws Exception {
        List<String> words =
                new ArrayList<>(List.of(project.resolve("rodatraden").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", System.getProperty("java.home") + "/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("CHROMIUM", "/bin/true");
        builder.environment().putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.pid(), process.waitFor(), output);
    }

    private static void script(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Outcome(long process, int status, String output) {
        String value(String name) {
            return output.lines()
                    .filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(output));
        }
    }
}
