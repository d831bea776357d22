package se.rodatraden.guidelines.domain.table;

import java.util.List;

/** A piece of one input's values that no test of the tables at hand tells apart. */
public sealed interface AxisCell {

    /** One value of the piece; every test answers for the whole piece as for it. */
    Value sample();

    record Span(ValueRange range, Value sample) implements AxisCell {}

    record Single(Value sample) implements AxisCell {}

    /**
     * Every set that holds the one and not the other, whatever else it holds. Only elements that some test asks
     * about are told apart.
     */
    record Subset(List<String> with, List<String> without, Value sample) implements AxisCell {
        public Subset {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }
    }

    /** Every text but those written out somewhere. */
    record Other(List<Value> than, Value sample) implements AxisCell {
        public Other {
            than = List.copyOf(than);
        }
    }
}
