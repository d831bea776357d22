package se.rodatraden.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of this process and of a PostgreSQL server with all its processes: what a busy machine does not blur. */
final class Cpu {
    private final ProcessHandle postmaster;

    /** @param data the server's data directory, whose pid file names its first process */
    Cpu(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        this.postmaster = ProcessHandle.of(pid).orElseThrow();
    }

    Reading read() {
        return new Reading(
                nanos(ProcessHandle.current()),
                Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .mapToLong(Cpu::nanos)
                        .sum());
    }

    /** Nanoseconds, since the thread began. */
    static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** Nanoseconds. */
    record Reading(long program, long database) {
        Reading since(Reading earlier) {
            return new Reading(program - earlier.program, database - earlier.database);
        }

        /** @param users what those who asked took of the program's process */
        Reading without(long users) {
            return new Reading(program - users, database);
        }

        Reading and(Reading more) {
            return new Reading(program + more.program, database + more.database);
        }
    }
}
