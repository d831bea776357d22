package se.rodatraden.kernel;

/**
 * Identifies a compartment: the smallest set of records that somebody is let into as a whole. A committee's
 * diary is one, a unit's child cases are another. Every protected row carries exactly one.
 */
public record CompartmentId(int value) {
    public CompartmentId {
        if (value <= 0) {
            throw new IllegalArgumentException("a compartment is numbered from 1, not " + value);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
