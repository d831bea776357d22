package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stops a command.
 *
 * @param kind the same in every language, so that a program can tell faults apart
 * @param file the file that is at fault; null when the command itself is
 * @param line counted from 1; 0 when the fault is of no single line
 * @param place the column, or the way to the value; empty when there is none
 * @param more on how many lines or in how many places besides
 * @param message where, why and what to do, in the reader's language
 */
record Refusal(String kind, @Nullable Path file, long line, String place, int more, String message) {

    static Refusal of(String kind, @Nullable Path file, String message) {
        return new Refusal(kind, file, 0, "", 0, message);
    }

    /** In the form that {@code docs/formats/refusal.schema.json} publishes. */
    static Map<String, @Nullable Object> json(List<Refusal> refusals) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/refusal/1");
        json.put("faults", refusals.stream().map(Refusal::json).toList());
        return json;
    }

    private Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        if (file != null) {
            json.put("file", file.toString());
        }
        if (line > 0) {
            json.put("line", line);
        }
        if (!place.isEmpty()) {
            json.put("place", place);
        }
        if (more > 0) {
            json.put("more", more);
        }
        json.put("message", message);
        return json;
    }
}
