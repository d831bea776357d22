package se.rodatraden.evidence.usecase.files;

import java.util.ArrayList;
import java.util.List;

/** The faults of one file as they are found; after so many, the reader may stop. */
public final class FileFaults {
    private static final int MOST = 100;
    private final List<FileFault> found = new ArrayList<>();

    public void add(FileFaultKind kind, long line, String place, Object... arguments) {
        if (!isFull()) {
            found.add(FileFault.of(kind, line, place, arguments));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether more would help nobody. */
    public boolean isFull() {
        return found.size() == MOST;
    }

    public <T> FileReading<T> refuse() {
        return new FileReading.Refused<>(found, isFull());
    }
}
