package se.rodatraden.guidelines.domain.table;

import org.jspecify.annotations.Nullable;

/** A stretch of an ordered axis; a missing end is without limit, and an end is included when it is closed. */
public record ValueRange(
        @Nullable Value low, boolean lowClosed, @Nullable Value high, boolean highClosed) {

    public boolean isPoint() {
        return low != null && low.equals(high);
    }

    /** The stretch from the start of this one to the end of a later one that begins where this one ends. */
    ValueRange through(ValueRange later) {
        return new ValueRange(low, lowClosed, later.high, later.highClosed);
    }
}
