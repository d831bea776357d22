package se.rodatraden.evidence.usecase.files;

/**
 * A fault that a file may have over and over, as every row of a column that was exported in another form.
 *
 * @param first where it stands first
 * @param more on how many lines besides; each differs from the first by its line only
 */
public record RepeatedFault(FileFault first, int more) {

    static RepeatedFault once(FileFault fault) {
        return new RepeatedFault(fault, 0);
    }

    RepeatedFault again() {
        return new RepeatedFault(first, more + 1);
    }
}
