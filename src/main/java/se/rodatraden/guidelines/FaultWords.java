package se.rodatraden.guidelines;

import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.AlikeFaults;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.shell.Texts;

/** What is wrong in a file or a cell, as people say it: where, why, and what to do about it. */
public final class FaultWords {
    private final Texts t;

    public FaultWords(Texts texts) {
        this.t = texts;
    }

    /** All that is wrong with a DMN file, a line for each fault, however many places have it. */
    public List<String> faults(List<TableFault> faults) {
        Stream<String> told = AlikeFaults.among(faults).stream().map(this::fault);
        Stream<String> more =
                faults.size() < DmnReader.MOST_FAULTS ? Stream.of() : Stream.of(t.get("guidelines.fault.more"));
        return Stream.concat(told, more).toList();
    }

    /** With the number of places that have the same. */
    public String fault(AlikeFaults alike) {
        String first = fault(alike.first());
        return alike.more() == 0 ? first : first + " " + t.count("guidelines.fault.alike", alike.more());
    }

    /** Where, why and what to do about it. */
    public String fault(TableFault fault) {
        return t.get("guidelines.words.fault", place(fault.place()), cause(fault));
    }

    /** Why and what to do about it; for a message that stands beside the place. */
    public String cause(TableFault fault) {
        Object[] arguments = fault.arguments().toArray();
        return t.get(fault.kind().key(), arguments) + " " + t.get(fault.kind().remedyKey(), arguments);
    }

    public String place(FaultPlace place) {
        return switch (place) {
            case FaultPlace.At at -> t.get("guidelines.place.character", at.character());
            case FaultPlace.InCell cell -> t.get("guidelines.place.cell", cell.row(), cell.column(), cell.character());
            case FaultPlace.InColumn column -> t.get("guidelines.place.column", column.column());
            case FaultPlace.InRow row -> t.get("guidelines.place.row", row.row());
            case FaultPlace.InFile file -> t.get("guidelines.place.file", file.line(), file.character());
        };
    }
}
