package se.rodatraden.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Answers to a number of requests.
 *
 * @param nanos how long each good answer took, ascending
 * @param errors how many answers were not 200
 * @param cpu processor time that the program and its database took
 */
record Measured(long[] nanos, int errors, Cpu.Reading cpu) {

    static Measured of(List<long[]> visits, Cpu.Reading cpu) {
        long[] good = visits.stream()
                .flatMapToLong(Arrays::stream)
                .filter(nanos -> nanos > 0)
                .sorted()
                .toArray();
        int all = visits.stream().mapToInt(visit -> visit.length).sum();
        return new Measured(good, all - good.length, cpu);
    }

    Measured and(Measured more) {
        return new Measured(
                LongStream.concat(LongStream.of(nanos), LongStream.of(more.nanos))
                        .sorted()
                        .toArray(),
                errors + more.errors,
                cpu.and(more.cpu));
    }

    double medianMillis() {
        return quantile(0.5);
    }

    double p99Millis() {
        return quantile(0.99);
    }

    double programMillis() {
        return cpu.program() / 1e6 / Math.max(1, nanos.length);
    }

    double databaseMillis() {
        return cpu.database() / 1e6 / Math.max(1, nanos.length);
    }

    private double quantile(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
    }
}
