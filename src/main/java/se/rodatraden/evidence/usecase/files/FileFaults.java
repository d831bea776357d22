package se.rodatraden.evidence.usecase.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults of one file as they are found, each kind of fault once with the number of its lines: a column that was exported
 * in another form is one fault and not as many as the file has rows. When more would help nobody, the reader may stop.
 */
public final class FileFaults {
    private static final int MOST_DIFFERENT = 100;
    private static final int MOST = 10_000;

    private final Map<FileFault, RepeatedFault> found = new LinkedHashMap<>();
    private int all;

    public void add(FileFaultKind kind, long line, String place, Object... arguments) {
        if (isFull()) {
            return;
        }
        all++;
        found.merge(
                FileFault.of(kind, 0, place, arguments),
                RepeatedFault.once(FileFault.of(kind, line, place, arguments)),
                (first, _) -> first.again());
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether more would help nobody. */
    public boolean isFull() {
        return found.size() == MOST_DIFFERENT || all == MOST;
    }

    public <T> FileReading<T> refuse() {
        return new FileReading.Refused<>(List.copyOf(found.values()), isFull());
    }
}
