package se.rodatraden.cli;

import java.util.List;

/** All that is wrong with a file that a command was given, in the order in which it was read. */
final class FaultyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileLineFault> faults;

    FaultyFileException(List<FileLineFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    List<FileLineFault> faults() {
        return faults;
    }

    /** What is wrong, in both languages, as whoever starts the program is told everything. */
    record FileLineFault(int line, String swedish, String english) {}
}
