package se.rodatraden.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Value;

/** Evaluations a second of processor time, which other work on the machine does not blur: our engine and others, the same tables and inputs, in turns in one run. */
final class Evaluations {
    private static final int BARE_GOAL = 100;
    private static final int TRACED_GOAL = 20;
    private static final int ROUNDS = 5;

    private final long nanos;

    private Evaluations(boolean isShort) {
        this.nanos = isShort ? 300_000_000L : 2_000_000_000L;
    }

    static void measure(boolean isShort) {
        ((Logger) LoggerFactory.getLogger("org.kie")).setLevel(Level.OFF);
        ((Logger) LoggerFactory.getLogger("com.gs")).setLevel(Level.OFF);
        System.out.printf(
                Locale.ROOT,
                "%nOne evaluation, all inputs known: in a second of a core (goal: %d times KIE; with trace %d times)%n",
                BARE_GOAL,
                TRACED_GOAL);
        Evaluations evaluations = new Evaluations(isShort);
        evaluations.of("SIG Unga, as it ships", shipped("sig-unga"));
        evaluations.of("choice of intervention, as it ships", shipped("val-av-insats"));
        evaluations.of("25 rows, 10 inputs", new RealisticTables(2).table(HitPolicy.FIRST, 25, 10));
        evaluations.of("200 rows, 15 inputs", new RealisticTables(3).table(HitPolicy.FIRST, 200, 15));
    }

    private void of(String name, DecisionTable table) {
        RealisticTables random = new RealisticTables(4);
        List<Inputs> inputs = IntStream.range(0, 1_000)
                .mapToObj(i -> name.contains("ships") ? allowed(table, i) : random.inputs(table))
                .toList();
        List<Peer> peers = new ArrayList<>(List.of(
                new KiePeer(table, false),
                new KiePeer(table, true),
                new OwnPeer(OwnPeer.Way.COMPILED, table),
                new OwnPeer(OwnPeer.Way.COMPILED_TRACED, table),
                new OwnPeer(OwnPeer.Way.AS_SPECIFIED, table)));
        jdmn(table).ifPresent(peers::add);
        double[][] rates = new double[peers.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int peer = 0; peer < peers.size(); peer++) {
                double rate = rate(peers.get(peer), inputs, round < 0 ? 2 * nanos : nanos);
                if (round >= 0) {
                    rates[peer][round] = rate;
                }
            }
        }
        double[] median = Arrays.stream(rates)
                .mapToDouble(some -> Arrays.stream(some).sorted().toArray()[ROUNDS / 2])
                .toArray();
        System.out.println(name);
        for (int peer = 0; peer < peers.size(); peer++) {
            boolean traced = peers.get(peer).name().contains("trace")
                    || peers.get(peer).name().contains("listener");
            double ratio = median[peer] / median[traced ? 1 : 0];
            System.out.printf(
                    Locale.ROOT,
                    "  %-34s %,12.0f  %8.2f times KIE%s%n",
                    peers.get(peer).name(),
                    median[peer],
                    ratio,
                    peer < 2 || peer > 3 ? "" : ratio >= (traced ? TRACED_GOAL : BARE_GOAL) ? "  met" : "  missed");
        }
    }

    private static double rate(Peer peer, List<Inputs> inputs, long nanos) {
        long began = System.nanoTime();
        long cpu = Cpu.ofThisThread();
        long asked = 0;
        int seen = 0;
        while (System.nanoTime() - began < nanos) {
            for (int i = 0; i < 50; i++) {
                seen += System.identityHashCode(peer.ask(inputs.get((int) (asked++ % inputs.size())))) & 1;
            }
        }
        if (seen < 0) {
            throw new IllegalStateException(); // so that no answer is left out as unused
        }
        return asked * 1e9 / (Cpu.ofThisThread() - cpu);
    }

    /** Compiled by bench/run, which alone fetches jDMN; absent elsewhere. */
    private static java.util.Optional<Peer> jdmn(DecisionTable table) {
        try {
            return java.util.Optional.of((Peer) Class.forName("se.rodatraden.bench.JdmnPeer")
                    .getDeclaredConstructor(DecisionTable.class)
                    .newInstance(table));
        } catch (ClassNotFoundException e) {
            return java.util.Optional.empty();
        } catch (ReflectiveOperationException e) {
            System.out.println("  jDMN did not take the table: " + e.getCause());
            return java.util.Optional.empty();
        }
    }

    private static Inputs allowed(DecisionTable table, int seed) {
        java.util.Random random = new java.util.Random(seed);
        Inputs inputs = Inputs.NONE;
        for (InputClause input : table.inputs()) {
            List<Value> values = input.type().enumeration().orElse(List.of());
            inputs = inputs.with(
                    input.name(),
                    values.isEmpty() ? Value.of(random.nextInt(24)) : values.get(random.nextInt(values.size())));
        }
        return inputs;
    }

    private static DecisionTable shipped(String name) {
        try (InputStream file = Evaluations.class.getResourceAsStream("/guidelines/" + name + ".dmn")) {
            return DmnReader.readTable(file.readAllBytes()).found().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
