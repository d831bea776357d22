package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;

/** Collects what is wrong with a file, so that all of it is told at once. */
final class Faults {
    private final List<TableFault> faults = new ArrayList<>();

    void add(FaultKind kind, XmlElement where, Object... arguments) {
        add(TableFault.of(kind, where.place(), arguments));
    }

    void add(TableFault fault) {
        if (faults.size() < DmnReader.MOST_FAULTS) {
            faults.add(fault);
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    int count() {
        return faults.size();
    }

    <T> Reading<T> refuse() {
        return new Reading.Refused<>(faults);
    }

    /** The value that was read; its faults noted where there is none. */
    <T> Optional<T> noting(Reading<T> reading, java.util.function.UnaryOperator<TableFault> placed) {
        reading.faults().stream().map(placed).forEach(this::add);
        return reading.found();
    }
}
