package se.rodatraden.guidelines.domain.table;

import java.util.List;
import java.util.Optional;

/** What came of reading a text: the thing, or every fault that was found. Readers throw nothing. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    record Refused<T>(List<TableFault> faults) implements Reading<T> {
        public Refused {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a fault");
            }
            faults = List.copyOf(faults);
        }
    }

    static <T> Reading<T> refused(TableFault fault) {
        return new Refused<>(List.of(fault));
    }

    default Optional<T> found() {
        return this instanceof Read<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default List<TableFault> faults() {
        return this instanceof Refused<T>(List<TableFault> faults) ? faults : List.of();
    }
}
