package se.rodatraden.guidelines.domain.analysis;

import java.util.List;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;

/**
 * A part of the input space: for each input that matters, some of its values.
 *
 * @param limits only the inputs that matter; an empty list is the whole space
 * @param example one concrete set of inputs inside
 */
public record Region(List<Limit> limits, Inputs example) {
    public Region {
        limits = List.copyOf(limits);
    }

    /** The values of one input that a region holds. */
    public record Limit(InputClause input, AxisPart part) {}
}
