import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long {@code ./rodatraden lint} takes over a report of ten pages, from the command to its end. */
public final class LintStart {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path REPORTS = PROJECT.resolve("src/test/resources/reports/ordinary");
    private static final int RUNS = 7;
    /** Of what a page of an official report holds. */
    private static final int PAGE = 2_500;

    private static final Pattern HEADING = Pattern.compile("^(#{1,4}) (.*)$");

    public static void main(String[] args) throws Exception {
        Path report = Files.writeString(PROJECT.resolve("target/bench-report.html"), tenPages());
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            int status = new ProcessBuilder(PROJECT.resolve("rodatraden").toString(), "lint", report.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(PROJECT.resolve("target/bench.log").toFile())
                    .start()
                    .waitFor();
            if (status > 1) {
                throw new IllegalStateException("it could not read the report; see target/bench.log");
            }
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        Collections.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%nrodatraden lint, ten pages, start included: median %.2f s, slowest %.2f s (goal: 2.00)%n",
                seconds.get(RUNS / 2),
                seconds.getLast());
    }

    /** Ordinary reports one after another, in HTML. */
    private static String tenPages() throws IOException {
        StringBuilder html = new StringBuilder("<html lang=\"sv\"><head><title>Tio sidor</title></head><body>\n");
        int characters = 0;
        try (Stream<Path> files = Files.list(REPORTS)) {
            List<Path> reports = files.sorted().toList();
            for (int next = 0; characters < 10 * PAGE; next++) {
                for (String line : Files.readAllLines(reports.get(next % reports.size()))) {
                    if (!line.startsWith("#!") && characters < 10 * PAGE) {
                        Matcher heading = HEADING.matcher(line);
                        html.append(
                                heading.matches()
                                        ? "<h%1$d>%2$s</h%1$d>%n".formatted(heading.group(1).length(), heading.group(2))
                                        : "<p>%s</p>%n".formatted(line));
                        characters += line.length();
                    }
                }
            }
        }
        return html.append("</body></html>\n").toString();
    }
}
