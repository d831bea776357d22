package se.rodatraden.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what the command line names. */
final class GivenFile {
    private GivenFile() {}

    static InputStream open(FileCommand command, Path file) {
        if (!Files.exists(file)) {
            throw command.refuse("cli.file.absent", file);
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw command.refuse("cli.file.unreadable", file);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw command.refuse("cli.file.unreadable", file);
        }
    }

    /** No more than one byte beyond the most, which is enough to see that there are too many. */
    static byte[] bytes(FileCommand command, Path file, int most) {
        try (InputStream in = open(command, file)) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw command.refuse("cli.file.unreadable", file);
        }
    }
}
