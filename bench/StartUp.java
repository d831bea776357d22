import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a newcomer waits and how much memory the program takes: from the command to the first page, the first
 * time on a machine that has built it and the times after that; resident memory of the JVM after sixty pages.
 */
public final class StartUp {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA = PROJECT.resolve("target/bench-data");
    private static final int WARM_STARTS = 5;
    private static final int PAGES = 60;

    public static void main(String[] args) throws Exception {
        erase(DATA);
        Measurement first = start();
        List<Measurement> warm = new ArrayList<>();
        for (int run = 0; run < WARM_STARTS; run++) {
            warm.add(start());
        }
        erase(DATA);
        print("first start with the sample municipality", first.seconds, "s", 60);
        print("warm start, median of " + WARM_STARTS, median(warm.stream().map(Measurement::seconds).toList()), "s", 5);
        print("warm start, slowest", Collections.max(warm.stream().map(Measurement::seconds).toList()), "s", 5);
        print("resident memory of the JVM", median(warm.stream().map(Measurement::megabytes).toList()), "MB", 400);
    }

    private static Measurement start() throws Exception {
        int port = freePort();
        long began = System.nanoTime();
        Process program = new ProcessBuilder(
                        PROJECT.resolve("rodatraden").toString(), "demo", "--data", DATA.toString(), "--port", "" + port)
                .redirectErrorStream(true)
                .redirectOutput(PROJECT.resolve("target/bench.log").toFile())
                .start();
        URI page = URI.create("http://127.0.0.1:" + port + "/");
        try {
            while (!answers(page)) {
                if (!program.isAlive()) {
                    throw new IllegalStateException("it did not start; see target/bench.log");
                }
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            for (int turn = 0; turn < PAGES; turn++) {
                answers(page);
            }
            return new Measurement(seconds, residentMegabytes(program.pid()));
        } finally {
            program.destroy();
            program.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static boolean answers(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            return connection.getResponseCode() < HttpURLConnection.HTTP_INTERNAL_ERROR;
        } catch (IOException e) {
            return false;
        }
    }

    private static double residentMegabytes(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String what, double value, String unit, int goal) {
        System.out.printf(Locale.ROOT, "%-45s %8.1f %-3s (goal: at most %d)%n", what, value, unit, goal);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void erase(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private record Measurement(double seconds, double megabytes) {}
}
