package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first start that ends in the middle is no harm: the next one begins anew by itself. */
class InterruptedDemoTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final String HALFWAY = "2 %: an older matter";
    private static final String ANEW = "was never finished. It is made anew.";

    @TempDir
    Path directory;

    @Test
    void the_next_start_begins_anew_by_itself_after_ctrl_c_and_after_a_kill_while_it_was_built() throws Exception {
        try (Demo first = start()) {
            first.awaitLine(HALFWAY);
            ProcessHandle server = server();
            first.handle().destroy(); // the same to the program as Ctrl-C, which is a signal too
            String said = first.untilItEnds();
            assertThat(said).contains("Stopping. The sample municipality was not finished");
            assertThat(said).doesNotContain("Exception", "\tat ", "100 %");
            assertThat(server.isAlive())
                    .as("the database goes with the program")
                    .isFalse();
        }
        try (Demo second = start()) {
            assertThat(second.awaitLine(HALFWAY)).containsOnlyOnce(ANEW).doesNotContain("Exception", "\tat ");
            ProcessHandle server = server();
            second.handle().destroyForcibly();
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        try (Demo third = start()) {
            String said = third.awaitLine("Stop with Ctrl-C");
            assertThat(said).containsOnlyOnce(ANEW).contains("100 %: done", "Röda tråden is running");
            assertThat(said).doesNotContain("Exception", "\tat ");
        }
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** In a JVM of its own, since it is to be killed; with few children. */
    private Demo start() throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Drodatraden.demo.children=12",
                        "-cp",
                        classes,
                        Rodatraden.class.getName(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        directory.toString()))
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Demo(builder.start());
    }

    private record Demo(Process process, BufferedReader output, StringBuilder said) implements AutoCloseable {
        Demo(Process process) {
            this(process, process.inputReader(StandardCharsets.UTF_8), new StringBuilder());
        }

        /** @return everything said until then */
        String awaitLine(String wanted) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.contains(wanted)) {
                    return said.toString();
                }
            }
            throw new AssertionError("it ended: " + said);
        }

        String untilItEnds() throws Exception {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
            }
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return said.toString();
        }

        /** By which it can be ended without its words being lost. */
        ProcessHandle handle() {
            return process.toHandle();
        }

        @Override
        public void close() {
            handle().destroy();
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError("it does not end", e);
            } finally {
                handle().destroyForcibly();
            }
        }
    }
}
