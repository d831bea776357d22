package se.rodatraden.evidence.usecase.files;

import java.util.List;

/** What came of reading a file: the whole, or why nothing was taken from it. */
public sealed interface FileReading<T> {

    record Read<T>(T value) implements FileReading<T> {}

    /** @param more whether there may be more faults than those listed, as the reading stopped */
    record Refused<T>(List<RepeatedFault> faults, boolean more) implements FileReading<T> {
        public Refused {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a fault");
            }
            faults = List.copyOf(faults);
        }

        static <T> Refused<T> of(FileFault fault) {
            return new Refused<>(List.of(RepeatedFault.once(fault)), false);
        }

        /** How many, each line counted. */
        public int number() {
            return faults.stream().mapToInt(fault -> 1 + fault.more()).sum();
        }
    }
}
