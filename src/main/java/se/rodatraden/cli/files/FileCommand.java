package se.rodatraden.cli.files;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.rodatraden.evidence.usecase.files.FileFault;
import se.rodatraden.evidence.usecase.files.FileReading;
import se.rodatraden.evidence.usecase.files.RepeatedFault;
import se.rodatraden.evidence.usecase.files.TableOfCounts;
import se.rodatraden.shell.Texts;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the commands of this package have in common: their options, their language, their way to refuse. */
abstract class FileCommand implements Callable<Integer> {
    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int REFUSED = 2;
    /** A fault of ours, which must not look like a finding. */
    static final int FAULT = 3;

    /** Made when something is printed with it, as most commands print none. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** Read beforehand by {@link TerminalLanguage}; here so that it is known and helped with. */
    @Option(names = "--lang", paramLabel = "sv|en", descriptionKey = "lang")
    private @Nullable String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli alone asks for it
    private boolean help;

    private @Nullable Texts texts;

    void speak(Texts inLanguage) {
        texts = inLanguage;
    }

    /** @return the status */
    abstract int run();

    @Override
    public Integer call() {
        try {
            if (language != null && !List.of("sv", "en").contains(language)) {
                throw refuse("cli.argument.language");
            }
            int status = run();
            out().flush();
            return status;
        } catch (BadInput refused) {
            refused.lines().forEach(err()::println);
            return REFUSED;
        }
    }

    Texts t() {
        return Objects.requireNonNull(texts);
    }

    boolean asJson() {
        return json;
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    void print(String line) {
        out().println(line);
    }

    /** On one line. */
    void print(Map<String, ?> value) {
        out().println(Json.MAPPER.writeValueAsString(value));
    }

    void printDocument(Map<String, ?> value) {
        out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    BadInput refuse(String key, Object... arguments) {
        return new BadInput(List.of(t().get(key, arguments)));
    }

    /** The file as it was read, or the end of the command. */
    <T> T whole(Path file, FileReading<T> reading) {
        return switch (reading) {
            case FileReading.Read<T>(T value) -> value;
            case FileReading.Refused<T>(List<RepeatedFault> faults, boolean more) -> throw refuse(file, faults, more);
        };
    }

    /** A line for each fault, however many lines of the file have it. */
    private BadInput refuse(Path file, List<RepeatedFault> faults, boolean more) {
        List<String> lines = new ArrayList<>();
        for (RepeatedFault fault : faults) {
            String first = inWords(file, fault.first());
            lines.add(fault.more() == 0 ? first : first + " " + t().count("cli.fault.alike", fault.more()));
        }
        if (more) {
            lines.add(t().get("cli.fault.more"));
        }
        return new BadInput(lines);
    }

    BadInput refuse(Path file, List<FileFault> faults) {
        return new BadInput(faults.stream().map(fault -> inWords(file, fault)).toList());
    }

    private String inWords(Path file, FileFault fault) {
        Object[] arguments = fault.arguments().toArray();
        String message = t().get(fault.kind().key(), arguments) + " "
                + t().get(fault.kind().remedyKey(), arguments);
        String place = place(fault);
        return place.isEmpty() ? t().get("cli.fault", file, message) : t().get("cli.fault.at", file, place, message);
    }

    private String place(FileFault fault) {
        // Plain digits: a number of a line is a name, and no amount.
        String line = Long.toString(fault.line());
        if (fault.line() == 0) {
            return fault.place();
        }
        return fault.place().isEmpty()
                ? t().get("cli.place.line", line)
                : t().get("cli.place.column", line, fault.place());
    }

    int requireThreshold(int threshold) {
        if (threshold < TableOfCounts.leastThreshold() || threshold > 1_000_000) {
            throw refuse("cli.threshold", TableOfCounts.leastThreshold());
        }
        return threshold;
    }
}
