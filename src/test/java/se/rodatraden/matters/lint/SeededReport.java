package se.rodatraden.matters.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A report without a fault, and the same one with faults put into it, each known by its category and what stands there.
 *
 * @param clean in {@link ReportNotation}
 * @param seeded likewise
 */
public record SeededReport(String name, String clean, String seeded, List<Defect> defects) {
    private static final Path DIRECTORY = Path.of("src/test/resources/reports");

    private static final Pattern MARK = Pattern.compile("\\[\\^(\\w+)]");

    /** @param quote what stands at the fault; empty for one that is something missing */
    public record Defect(Category category, String quote) {}

    /** @param half {@code rules}, which the rules were written by, {@code held-out}, {@code unseen}, {@code last}, {@code blind} or a later one: docs/benchmarks.md */
    public static List<SeededReport> of(String half) {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve(half))) {
            return files.sorted().map(SeededReport::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A label is written in the notation; a reader of files makes a mark, a tab or a picture of it, and no bracket or number. */
    private static String asRead(String quote) {
        String text = quote.replaceFirst("^\\[\\^\\w+]: ", "")
                .replaceFirst("^!\\[(.*)]$", "$1")
                .replaceFirst("^(?:\\d{1,2}\\.|-) ", "");
        Matcher mark = MARK.matcher(text);
        return mark.matches()
                ? mark.group(1)
                : mark.replaceAll("").replaceFirst("^\\|=? ", "").replaceAll("\\s?\\|\\s?", "\t");
    }

    private static SeededReport read(Path file) {
        try {
            String[] parts = Files.readString(file).split("=== defects\n");
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]);
            String seeded = parts[0];
            for (Map<String, Object> entry : entries) {
                String replaced = entry.get("replace").toString();
                if (!replaced.isEmpty()) {
                    int at = seeded.indexOf(replaced);
                    if (at < 0 || seeded.indexOf(replaced, at + 1) >= 0) {
                        throw new IllegalStateException(file + ": not once in the text: " + replaced);
                    }
                    seeded = seeded.replace(replaced, entry.get("with").toString());
                }
            }
            return new SeededReport(
                    file.getFileName().toString().replace(".txt", ""),
                    parts[0],
                    seeded,
                    entries.stream()
                            .map(entry -> new Defect(
                                    Category.valueOf(entry.get("category").toString()),
                                    asRead(entry.get("quote").toString())))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
