package se.rodatraden.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of our own on a directory of our own: durable, reachable from this machine only, with the
 * program's roles and database in it. Ends when closed, and also when this program ends in any other way.
 */
public final class EmbeddedPostgres implements Database {
    private final HomeLock lock;
    private final Server server;
    private final Passwords passwords;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(HomeLock lock, Server server, Passwords passwords) {
        this.lock = lock;
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * Starts the server and returns when it answers. Whatever is missing is made first: programs, passwords, data
     * directory, roles, database.
     *
     * @throws StartupRefusedException when it cannot be had, saying why
     */
    public static EmbeddedPostgres start(EmbeddedSettings settings, Progress progress) {
        return start(settings, progress, Privilege.choose());
    }

    static EmbeddedPostgres start(EmbeddedSettings wanted, Progress progress, Privilege privilege) {
        EmbeddedSettings settings = wanted.resolved();
        HomeLock lock = HomeLock.take(settings.lock());
        try {
            Path binaries = Binaries.unpackInto(settings.binaries(), progress);
            Cluster cluster = new Cluster(binaries, settings, privilege);
            Passwords passwords = Passwords.readOrCreate(settings.passwords());
            String superuserPassword = passwords.of(DatabaseRole.SUPERUSER);
            cluster.createOnce(superuserPassword, progress);
            cluster.stopStaleServer(progress);
            progress.begins(Progress.Step.STARTING);
            Server server = Server.start(cluster, superuserPassword);
            EmbeddedPostgres postgres = new EmbeddedPostgres(lock, server, passwords).bootstrapped();
            progress.begins(Progress.Step.READY);
            return postgres;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Removes the data, the passwords and the log for good; the programs stay.
     *
     * @throws StartupRefusedException when a server is running on them
     */
    public static void erase(EmbeddedSettings wanted) {
        EmbeddedSettings settings = wanted.resolved();
        try (HomeLock _ = HomeLock.take(settings.lock())) {
            Path binaries = Binaries.unpackInto(settings.binaries(), Progress.SILENT);
            new Cluster(binaries, settings, Privilege.choose()).stopStaleServer(Progress.SILENT);
            Directories.delete(settings.data());
            Files.deleteIfExists(settings.passwords());
            Files.deleteIfExists(settings.log());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot erase " + settings.home(), e);
        }
    }

    private EmbeddedPostgres bootstrapped() {
        try {
            Bootstrap.run(login(DatabaseRole.SUPERUSER, "postgres"), passwords);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Into the program's own database. */
    @Override
    public DatabaseLogin login(DatabaseRole role) {
        return login(role, Bootstrap.DATABASE);
    }

    public DatabaseLogin login(DatabaseRole role, String database) {
        return new DatabaseLogin(server.url(database), role.roleName(), passwords.of(role));
    }

    /** Stops the server and waits until it has ended. Close every pool before. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop();
            lock.close();
        }
    }
}
