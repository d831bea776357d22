package se.rodatraden.guidelines.domain.table;

import java.util.List;

/** What the hit policy makes of the rows that match. Two outcomes are equal when they say the same. */
public sealed interface Outcome {

    Outcome NOTHING = new Nothing();
    Outcome CONFLICT = new Conflict();

    /** One set of outputs: single-hit policies and aggregators. */
    record One(OutputRow outputs) implements Outcome {}

    /** As many as matched: COLLECT, RULE ORDER, OUTPUT ORDER. */
    record Many(List<OutputRow> outputs) implements Outcome {
        public Many {
            outputs = List.copyOf(outputs);
        }
    }

    /** No row matches and the table says nothing about that. */
    record Nothing() implements Outcome {}

    /** Rows match that the policy does not allow together: a fault of the table, left to a person. */
    record Conflict() implements Outcome {}
}
