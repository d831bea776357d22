package se.rodatraden.evidence.usecase.files;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of bounded size and depth: no name twice in an object, nothing after the end. */
public final class JsonFile {
    static final long LARGEST_FILE = 20_000_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonFile() {}

    static FileReading<JsonNode> read(InputStream file) {
        FileFaults faults = new FileFaults();
        try (StrictText text = new StrictText(file, LARGEST_FILE)) {
            return new FileReading.Read<>(STRICT.readTree(text));
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StrictText.Unreadable unreadable) {
                    return FileReading.Refused.of(unreadable.fault());
                }
            }
            faults.add(FileFaultKind.NOT_JSON, line(e), "");
        } catch (NumberFormatException e) {
            // The parser lets it through for a power of ten with more digits than one has: 5e4009999999999999999.
            faults.add(FileFaultKind.NOT_JSON, 1, "");
        } catch (IOException e) {
            faults.add(FileFaultKind.UNREADABLE, 0, "");
        }
        return faults.refuse();
    }

    /** One value from one line; empty when it is not JSON. */
    public static java.util.Optional<JsonNode> value(String line) {
        try {
            return java.util.Optional.of(STRICT.readTree(line));
        } catch (JacksonException | NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    private static long line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }
}
