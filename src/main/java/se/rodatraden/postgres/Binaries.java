package se.rodatraden.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of the server, unpacked from the jar that carries them. */
final class Binaries {
    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar!");
    private static final String COMPLETE = ".complete";

    private Binaries() {}

    /**
     * @param parent one directory per version is made in it
     * @return the directory of this version, whole: it appears under its name in one step or not at all
     */
    static synchronized Path unpackInto(Path parent, Progress progress) {
        URL archive = archive();
        Path target = parent.resolve("postgresql-" + version(archive));
        try {
            if (Files.notExists(target.resolve(COMPLETE))) {
                unpackAlone(archive, parent, target, progress);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL to " + target, e);
        }
    }

    /** Several programs may share the directory; the second one waits and finds the work done. */
    private static void unpackAlone(URL archive, Path parent, Path target, Progress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(parent.resolve("unpack.lock"), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && Files.notExists(target.resolve(COMPLETE))) {
                progress.begins(Progress.Step.UNPACKING);
                Path partial = parent.resolve(target.getFileName() + ".partial");
                Directories.delete(partial);
                Files.createDirectory(partial);
                permit(partial, "rwxr-xr-x");
                unpack(archive, partial);
                Files.createFile(partial.resolve(COMPLETE));
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        @Nullable URL found = Binaries.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (found == null) {
            throw new StartupRefusedException(
                    "Det här bygget saknar PostgreSQL för %s på %s. Ange adressen till en PostgreSQL-server."
                            .formatted(system, machine),
                    "This build carries no PostgreSQL for the platform. Give the address of a PostgreSQL server.");
        }
        return found;
    }

    /** The archive does not name its version; the jar around it does. */
    private static String version(URL archive) {
        Matcher name = VERSION_IN_JAR_NAME.matcher(archive.toString());
        if (!name.find()) {
            throw new IllegalStateException("no version in " + archive);
        }
        return name.group(1);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = inside(target, target.resolve(entry.getName()));
        Files.createDirectories(entry.isDirectory() ? path : parentOf(path));
        if (entry.isSymbolicLink()) {
            inside(target, parentOf(path).resolve(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            permit(path, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        } else if (entry.isDirectory()) {
            permit(path, "rwxr-xr-x");
        } else {
            throw new IOException("unexpected kind of entry: " + entry.getName());
        }
    }

    private static Path inside(Path target, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("entry leaves the archive: " + path);
        }
        return normal;
    }

    private static Path parentOf(Path path) {
        @Nullable Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** Explicitly, as the umask may be strict and the server may run as somebody else. */
    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
