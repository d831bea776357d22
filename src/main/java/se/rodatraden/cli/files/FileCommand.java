package se.rodatraden.cli.files;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            tell(json, refused.refusals());
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

    /** To people a line each; to a program as JSON. */
    void tell(boolean asJson, List<Refusal> refusals) {
        if (asJson) {
            err().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Refusal.json(refusals)));
        } else {
            refusals.forEach(refusal -> err().println(refusal.message()));
        }
    }

    BadInput refuse(String key, Object... arguments) {
        return new BadInput(List.of(Refusal.of(kind(key), null, t().get(key, arguments))));
    }

    /** @param key of a text that names the file first, and then the arguments */
    BadInput refuseFile(Path file, String key, Object... arguments) {
        Object[] all = Stream.concat(Stream.of(file), Arrays.stream(arguments)).toArray();
        return new BadInput(List.of(Refusal.of(kind(key), file, t().get(key, all))));
    }

    /** For a reason whose text does not name the file. */
    BadInput refuseFor(Path file, String reason, List<?> arguments) {
        String message = t().get("cli.fault", file, t().get(reason, arguments.toArray()));
        return new BadInput(List.of(Refusal.of(kind(reason), file, message)));
    }

    /** A text's key without its module, which is the same in every language. */
    static String kind(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    /** The file as it was read, or the end of the command. */
    <T> T whole(Path file, FileReading<T> reading) {
        return switch (reading) {
            case FileReading.Read<T>(T value) -> value;
            case FileReading.Refused<T>(List<RepeatedFault> faults, boolean more) -> throw refuse(file, faults, more);
        };
    }

    private BadInput refuse(Path file, List<RepeatedFault> faults, boolean more) {
        List<Refusal> refusals = new ArrayList<>();
        faults.forEach(fault -> refusals.add(refusal(file, fault.first(), fault.more())));
        if (more) {
            refusals.add(Refusal.of("more", file, t().get("cli.fault.more")));
        }
        return new BadInput(refusals);
    }

    BadInput refuse(Path file, List<FileFault> faults) {
        return new BadInput(
                faults.stream().map(fault -> refusal(file, fault, 0)).toList());
    }

    private Refusal refusal(Path file, FileFault fault, int more) {
        String message = inWords(file, fault);
        return new Refusal(
                kind(fault.kind().key()),
                file,
                fault.line(),
                fault.place(),
                more,
                more == 0 ? message : message + " " + t().count("cli.fault.alike", more));
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
