package se.rodatraden.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A physical copy of an embedded server's data together with its passwords, made while people work or while nobody
 * does. PostgreSQL's own recipe for a low-level base backup, as its client programs are not in the jar.
 */
public final class Backup {
    /** Each server makes its own; a copy of another's would do harm or only take room. */
    private static final Set<String> OWN_FILES = Set.of("postmaster.pid", "postmaster.opts");

    private static final Set<String> OWN_DIRECTORIES = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private Backup() {}

    /**
     * @param target does not exist yet; it appears whole or not at all
     * @throws StartupRefusedException when there is nothing to save, or something in the way
     */
    public static void make(EmbeddedSettings wanted, Path target) {
        EmbeddedSettings settings = wanted.resolved();
        if (Files.notExists(settings.data())) {
            throw new StartupRefusedException(
                    "Det finns inga data i %s.".formatted(settings.home()),
                    "There are no data in %s.".formatted(settings.home()));
        }
        if (Files.exists(target)) {
            throw new StartupRefusedException(
                    "%s finns redan. Välj en ny katalog för kopian.".formatted(target),
                    "%s exists already. Choose a new directory for the copy.".formatted(target));
        }
        if (HomeLock.isTaken(settings.lock())) {
            copy(settings, running(settings), target.toAbsolutePath());
        } else {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(settings, Progress.SILENT)) {
                copy(settings, server.login(DatabaseRole.SUPERUSER), target.toAbsolutePath());
            }
        }
    }

    /** The server that another program is running on these data; its port is in the pid file. */
    private static DatabaseLogin running(EmbeddedSettings settings) {
        try {
            List<String> lines = Files.readAllLines(settings.data().resolve("postmaster.pid"));
            return new DatabaseLogin(
                    Server.url(Integer.parseInt(lines.get(3).strip()), Bootstrap.DATABASE),
                    DatabaseRole.SUPERUSER.roleName(),
                    Passwords.readOrCreate(settings.passwords()).of(DatabaseRole.SUPERUSER));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new StartupRefusedException(
                    "Databasen startar eller stannar just nu. Försök igen om en stund.",
                    "The database is starting or stopping just now. Try again in a moment.");
        }
    }

    private static void copy(EmbeddedSettings settings, DatabaseLogin superuser, Path target) {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            Directories.delete(partial);
            Path data = createPrivate(createPrivate(partial).resolve("data"));
            // The slot keeps every piece of the write-ahead log until this connection ends.
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('rodatraden', true)");
            copyData(settings.data(), data);
            try (ResultSet end = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(data.resolve("backup_label"), end.getString(1), StandardCharsets.UTF_8);
            }
            copyLog(settings.data().resolve("pg_wal"), data.resolve("pg_wal"));
            Files.copy(settings.passwords(), partial.resolve("passwords"), StandardCopyOption.COPY_ATTRIBUTES);
            new Command(List.of("sync", "-f", partial.toString()), partial).run();
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the copy to " + target, e);
        } catch (SQLException e) {
            throw new StartupRefusedException(
                    "Databasen gick inte att kopiera.", "The database could not be copied: " + e.getMessage());
        }
    }

    private static void copyData(Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path target = to.resolve(entry.getFileName());
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    createPrivate(target);
                    if (!OWN_DIRECTORIES.contains(name)) {
                        copyData(entry, target);
                    }
                } else if (!OWN_FILES.contains(name) && !name.startsWith("pgsql_tmp")) {
                    copyFile(entry, target);
                }
            }
        }
    }

    private static void copyLog(Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path segment : entries.filter(Files::isRegularFile).toList()) {
                copyFile(segment, to.resolve(segment.getFileName()));
            }
        }
    }

    /** A table that is dropped meanwhile takes its file along; what became of it is in the write-ahead log. */
    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (NoSuchFileException e) {
            if (Files.exists(from)) {
                throw e;
            }
        }
    }

    private static Path createPrivate(Path directory) throws IOException {
        return Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
