package se.rodatraden.evidence.usecase.files;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong with a file. Never holds what stands in a row of it.
 *
 * @param line counted from 1; 0 when the fault is of no single line
 * @param place the column, or the way to the value in JSON; empty when the fault is of the whole line
 */
public record FileFault(FileFaultKind kind, long line, String place, List<String> arguments) {
    private static final int LONGEST = 200;

    public FileFault {
        place = shortened(place);
        arguments = arguments.stream().map(FileFault::shortened).toList();
    }

    public static FileFault of(FileFaultKind kind, long line, String place, Object... arguments) {
        return new FileFault(
                kind, line, place, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
