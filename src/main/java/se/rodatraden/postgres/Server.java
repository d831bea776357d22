package se.rodatraden.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running server process under a guard: a shell that waits on a pipe from this program. When the pipe closes,
 * for whatever reason, the guard shuts the server down. It has a session of its own, so that Ctrl-C in a terminal
 * reaches this program only and the database is there until the last connection is closed.
 */
final class Server {
    private static final String GUARD = """
            trap '' INT
            "$@" </dev/null &
            server=$!
            cat >/dev/null
            kill -INT "$server" 2>/dev/null
            wait "$server"
            """;
    private static final int PORT_ATTEMPTS = 5;
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final Process guard;
    private final int port;

    private Server(Cluster cluster, Process guard, int port) {
        this.cluster = cluster;
        this.guard = guard;
        this.port = port;
    }

    static Server start(Cluster cluster, String superuserPassword) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long logBefore = logSize(cluster);
            Server server = new Server(cluster, launch(cluster, port), port);
            if (server.answers(new DatabaseLogin(server.url("postgres"), "postgres", superuserPassword))) {
                return server;
            }
            String said = logSince(cluster, logBefore);
            if (attempt == PORT_ATTEMPTS || !said.contains("could not bind")) {
                throw new StartupRefusedException(
                        "PostgreSQL startade inte. Se loggen %s."
                                .formatted(cluster.settings().log()),
                        "PostgreSQL did not start: " + said);
            }
        }
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void stop() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                cluster.stop("immediate");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the guard does its work all the same
        }
    }

    private static Process launch(Cluster cluster, int port) {
        List<String> words = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "guard"));
        words.addAll(cluster.serverCommand(port));
        File log = cluster.settings().log().toFile();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(cluster.binaries().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        Command.cleanEnvironment(builder);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
    }

    /** Whether it came up; false as soon as its process has ended. */
    private boolean answers(DatabaseLogin superuser) {
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (guard.isAlive()) {
            try (Connection connection = superuser.connect()) {
                return connection.isValid(5);
            } catch (SQLException e) {
                if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                    stop();
                    throw new StartupRefusedException(
                            "Lösenordsfilen hör inte till datakatalogen i %s."
                                    .formatted(cluster.settings().home()),
                            "The password file does not belong to the data. Restore both from the same backup.");
                }
                if (System.nanoTime() > deadline) {
                    stop();
                    throw new StartupRefusedException(
                            "PostgreSQL svarade inte i tid. Se loggen %s."
                                    .formatted(cluster.settings().log()),
                            "PostgreSQL did not answer in time: " + e.getMessage());
                }
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
        }
    }

    /** Free now; somebody may take it before the server does, hence the new attempts. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long logSize(Cluster cluster) {
        return cluster.settings().log().toFile().length();
    }

    private static String logSince(Cluster cluster, long position) {
        Path log = cluster.settings().log();
        try {
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(position, all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
