package se.rodatraden.postgres;

import java.nio.file.Path;

/**
 * Where an embedded server lives.
 *
 * @param home holds data directory, passwords, lock and log
 * @param binaries holds the unpacked programs, one directory per version; may be shared between homes
 * @param durable false only for tests: commits then do not survive a power cut
 */
public record EmbeddedSettings(Path home, Path binaries, boolean durable) {

    public static EmbeddedSettings durable(Path home) {
        return new EmbeddedSettings(home, home, true);
    }

    /** With directories that exist, by their one true name: the pid file's process is recognised by it. */
    EmbeddedSettings resolved() {
        return new EmbeddedSettings(Directories.traversable(home), Directories.traversable(binaries), durable);
    }

    Path data() {
        return home.resolve("data");
    }

    Path passwords() {
        return home.resolve("passwords");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Path lock() {
        return home.resolve("lock");
    }
}
