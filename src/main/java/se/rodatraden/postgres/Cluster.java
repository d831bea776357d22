package se.rodatraden.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A data directory and the programs that create it and serve it.
 *
 * @param binaries the unpacked programs
 * @param settings where the data directory is
 */
record Cluster(Path binaries, EmbeddedSettings settings, Privilege privilege) {
    private static final String MAJOR_VERSION = "18";

    /** Creates the data directory if there is none; refuses one of another major version. */
    void createOnce(String superuserPassword, Progress progress) {
        Path versionFile = settings.data().resolve("PG_VERSION");
        try {
            if (Files.notExists(versionFile)) {
                progress.begins(Progress.Step.CREATING);
                create(superuserPassword);
            } else if (!Files.readString(versionFile).strip().equals(MAJOR_VERSION)) {
                throw new StartupRefusedException(
                        "Datakatalogen %s hör till PostgreSQL %s. Programmet har version %s."
                                .formatted(
                                        settings.data(),
                                        Files.readString(versionFile).strip(),
                                        MAJOR_VERSION),
                        "The data directory belongs to another major version of PostgreSQL.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + settings.data(), e);
        }
    }

    /** Beside its final name first: a half-made directory is never taken for a whole one. */
    private void create(String superuserPassword) throws IOException {
        Path partial = settings.home().resolve("data.partial");
        Directories.delete(partial);
        Files.createDirectory(
                partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        privilege.give(partial);
        Path passwordFile = Files.createTempFile(settings.home(), "initdb", ".password"); // mode 0600
        try {
            Files.writeString(passwordFile, superuserPassword + "\n");
            privilege.give(passwordFile);
            Command.Outcome outcome = run(initdb(partial, passwordFile));
            if (!outcome.succeeded()) {
                throw new StartupRefusedException(
                        "PostgreSQL kunde inte skapa sin datakatalog %s.".formatted(settings.data()),
                        "PostgreSQL could not create its data directory: " + outcome.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(partial, settings.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path data, Path passwordFile) {
        List<String> words = new ArrayList<>(List.of(
                program("initdb"),
                "-D",
                data.toString(),
                "-U",
                DatabaseRole.SUPERUSER.roleName(),
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=sv-SE",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile));
        if (!settings.durable()) {
            words.add("--no-sync");
        }
        return words;
    }

    /**
     * Stops a server that outlived its program. Only called by the holder of the lock. The number in the pid file
     * may since have been given to somebody else's process, hence the look at its command line.
     */
    void stopStaleServer(Progress progress) {
        Path pidFile = settings.data().resolve("postmaster.pid");
        try {
            if (Files.notExists(pidFile)
                    || !serves(Files.readAllLines(pidFile).getFirst().strip())) {
                return;
            }
        } catch (IOException e) {
            return; // it vanished while we looked: the server has just ended
        }
        progress.begins(Progress.Step.STOPPING_STALE_SERVER);
        stop("fast");
    }

    private boolean serves(String pid) throws IOException {
        Path commandLine = Path.of("/proc", pid, "cmdline");
        return Files.exists(commandLine)
                && Files.readString(commandLine).contains(settings.data().toString());
    }

    /** @param mode {@code fast}, or {@code immediate} for a server that does not answer */
    void stop(String mode) {
        run(List.of(program("pg_ctl"), "-D", settings.data().toString(), "-m", mode, "-w", "stop"));
    }

    List<String> serverCommand(int port) {
        List<String> words = new ArrayList<>(
                List.of(program("postgres"), "-D", settings.data().toString()));
        words.addAll(List.of("-p", Integer.toString(port)));
        serverSettings().forEach(setting -> words.addAll(List.of("-c", setting)));
        return privilege.command(words);
    }

    private List<String> serverSettings() {
        List<String> all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                // Statements, parameters and the rows that errors quote may hold personal data: none reaches the log.
                "log_min_messages=log",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_checkpoints=off",
                // A disk without a head that has to move; otherwise small tables are read whole for a single row.
                "random_page_cost=1.1"));
        if (!settings.durable()) {
            all.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return all;
    }

    private Command.Outcome run(List<String> words) {
        return new Command(privilege.command(words), binaries).run();
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }
}
