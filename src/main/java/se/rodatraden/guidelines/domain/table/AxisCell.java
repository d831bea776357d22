package se.rodatraden.guidelines.domain.table;

import java.util.List;

/** A piece of one input's values that no test of the tables at hand tells apart. */
public sealed interface AxisCell {

    /** One value of the piece; every test answers for the whole piece as for it. */
    Value sample();

    record Span(ValueRange range, Value sample) implements AxisCell {}

    record Single(Value sample) implements AxisCell {}

    /** Every text but those written out somewhere. */
    record Other(List<Value> than, Value sample) implements AxisCell {
        public Other {
            than = List.copyOf(than);
        }
    }
}
