package se.rodatraden.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Puts a copy that {@link Backup} made where a server can use it, and starts that server once to prove it. */
public final class Restore {
    private Restore() {}

    /**
     * @param copy stays as it is
     * @throws StartupRefusedException when it is no copy, or when there are data in the way
     */
    public static void from(Path copy, EmbeddedSettings wanted, Progress progress) {
        Path data = copy.resolve("data");
        if (Files.notExists(data.resolve("backup_label")) || Files.notExists(copy.resolve("passwords"))) {
            throw new StartupRefusedException(
                    "%s är ingen säkerhetskopia.".formatted(copy), "%s is not a backup.".formatted(copy));
        }
        EmbeddedSettings settings = wanted.resolved();
        if (Files.exists(settings.data()) || Files.exists(settings.passwords())) {
            throw new StartupRefusedException(
                    "Det finns redan data i %s. Flytta undan dem eller välj en annan katalog."
                            .formatted(settings.home()),
                    "There are data in the directory already. Move them away or choose another.");
        }
        try (HomeLock _ = HomeLock.take(settings.lock())) {
            copy(data, settings);
            Files.copy(copy.resolve("passwords"), settings.passwords(), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restore to " + settings.home(), e);
        }
        EmbeddedPostgres.start(settings, progress).close();
    }

    private static void copy(Path data, EmbeddedSettings settings) throws IOException {
        Privilege privilege = Privilege.choose();
        Path partial = settings.home().resolve("data.partial");
        Directories.delete(partial);
        List<Path> all;
        try (Stream<Path> tree = Files.walk(data)) {
            all = tree.toList();
        }
        for (Path path : all) {
            Path target = partial.resolve(data.relativize(path).toString());
            Files.copy(path, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            privilege.give(target);
        }
        Files.move(partial, settings.data(), StandardCopyOption.ATOMIC_MOVE);
    }
}
