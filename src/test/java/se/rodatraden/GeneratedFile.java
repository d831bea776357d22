package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that is derived from the program and kept beside it, so that a reader finds it and a reviewer
 * sees it change. A test derives it again and compares; {@code -Dregenerate=true} writes it instead.
 */
final class GeneratedFile {
    private GeneratedFile() {}

    static void assertUpToDate(Path file, String derived, Class<?> test) {
        if (Boolean.getBoolean("regenerate")) {
            write(file, derived);
        }
        assertThat(Files.exists(file) ? Sources.text(file) : "")
                .as(
                        "%s is derived; write it anew with: ./mvnw test -Dtest=%s -Dregenerate=true",
                        file, test.getSimpleName())
                .isEqualTo(derived);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
