package se.rodatraden.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what the command line names. */
final class GivenFile {
    /** What {@code -} in the place of a file means. */
    static final Path STANDARD_INPUT = Path.of("-");

    private static final int LARGEST_INPUT = 100_000_000;

    private GivenFile() {}

    static InputStream open(FileCommand command, Path file) {
        if (!Files.exists(file)) {
            throw command.refuseFile(file, "cli.file.absent");
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw command.refuseFile(file, "cli.file.unreadable");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw command.refuseFile(file, "cli.file.unreadable");
        }
    }

    /** Standard input, kept in memory since it can be read once only. */
    static byte[] standardInput(FileCommand command) {
        try {
            byte[] bytes = System.in.readNBytes(LARGEST_INPUT + 1);
            if (bytes.length > LARGEST_INPUT) {
                throw command.refuse("cli.input.large", LARGEST_INPUT / 1_000_000);
            }
            return bytes;
        } catch (IOException e) {
            throw command.refuse("cli.input.unreadable");
        }
    }

    /** No more than one byte beyond the most, which is enough to see that there are too many. */
    static byte[] bytes(FileCommand command, Path file, int most) {
        try (InputStream in = open(command, file)) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw command.refuseFile(file, "cli.file.unreadable");
        }
    }
}
