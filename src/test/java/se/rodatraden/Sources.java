package se.rodatraden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as tests read them: paths are relative to the project's directory. */
public final class Sources {
    public static final Path MAIN = Path.of("src/main/java");
    public static final Path TEMPLATES = Path.of("src/main/jte");
    public static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    public static final Path MESSAGES = Path.of("src/main/resources/messages");

    private Sources() {}

    /** Every file under the folder whose name ends so, in the order of their paths. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
