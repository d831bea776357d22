package se.rodatraden.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.postgresql.Driver;
import org.tukaani.xz.XZInputStream;

/** {@link CommittingProgram} in a JVM of its own, as the user that a prefix of the command makes it. */
final class ForkedProgram implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private final Process process;
    private final BufferedReader output;

    private ForkedProgram(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * @param prefix words before the command, such as {@code setpriv}
     * @param place readable by everybody; gets a copy of what the program needs
     */
    static ForkedProgram start(List<String> prefix, Path place, Path home, Path binaries) throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(place)));
        words.addAll(List.of(CommittingProgram.class.getName(), home.toString(), binaries.toString()));
        return new ForkedProgram(new ProcessBuilder(words)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** Waits until at least that many rows are committed; returns the last number heard. */
    int awaitRow(int wanted) throws IOException {
        StringBuilder heard = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("\\d+") && Integer.parseInt(line) >= wanted) {
                return Integer.parseInt(line);
            }
            heard.append(line).append('\n');
        }
        throw new AssertionError("the program ended: " + heard);
    }

    /** What SIGKILL does: nothing in the program gets a chance to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Copies, since what we run from may lie where another user may not look. */
    private static String classPath(Path place) throws IOException {
        Path classes = place.resolve("classes");
        if (Files.notExists(classes)) {
            copy(pathOf(EmbeddedPostgres.class).resolve("se/rodatraden/postgres"), classes);
            copy(pathOf(CommittingProgram.class).resolve("se/rodatraden/postgres"), classes);
            for (Path jar : List.of(
                    pathOf(Driver.class),
                    pathOf(TarArchiveInputStream.class),
                    pathOf(IOUtils.class),
                    pathOf(StringUtils.class),
                    pathOf(XZInputStream.class),
                    binariesJar())) {
                open(Files.copy(jar, place.resolve(jar.getFileName())), "rw-r--r--");
            }
        }
        return classes + ":" + place + "/*";
    }

    private static void copy(Path folder, Path classes) throws IOException {
        Path target = classes.resolve("se/rodatraden/postgres");
        Files.createDirectories(target);
        for (Path directory = target; !directory.equals(classes.getParent()); directory = directory.getParent()) {
            open(directory, "rwxr-xr-x");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                open(Files.copy(file, target.resolve(file.getFileName())), "rw-r--r--");
            }
        }
    }

    private static void open(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static Path pathOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path binariesJar() throws IOException {
        URL archive = Binaries.archive();
        return Path.of(URI.create(
                ((JarURLConnection) archive.openConnection()).getJarFileURL().toString()));
    }
}
