package se.rodatraden.guidelines.domain.table;

import java.util.List;

/**
 * The result of asking a table. There are three, and a caller must answer each: an error is never turned
 * into an outcome.
 */
public sealed interface Evaluation {

    /** Every row that matched, or could have. */
    List<MatchedRow> rows();

    /**
     * The outputs hold, whatever the unknown inputs turn out to be.
     *
     * @param rows those that match; with inputs unknown, those that match for some way of filling them in
     * @param unknown inputs that were unknown and make no difference
     */
    record Decided(Outcome outcome, List<MatchedRow> rows, List<String> unknown) implements Evaluation {
        public Decided {
            if (outcome instanceof Outcome.Nothing || outcome instanceof Outcome.Conflict) {
                throw new IllegalArgumentException("no decision: " + outcome);
            }
            rows = List.copyOf(rows);
            unknown = List.copyOf(unknown);
        }

        /** The first, and under single-hit policies the only, set of outputs. */
        public OutputRow outputs() {
            return switch (outcome) {
                case Outcome.One one -> one.outputs();
                case Outcome.Many many -> many.outputs().getFirst();
                case Outcome.Nothing nothing -> throw new IllegalStateException();
                case Outcome.Conflict conflict -> throw new IllegalStateException();
            };
        }
    }

    /** No row speaks of these inputs: a gap in the table. */
    record NoMatch(List<String> unknown) implements Evaluation {
        public NoMatch {
            unknown = List.copyOf(unknown);
        }

        @Override
        public List<MatchedRow> rows() {
            return List.of();
        }
    }

    /** The table cannot answer. Work for a person. */
    record Undetermined(Reason reason) implements Evaluation {
        @Override
        public List<MatchedRow> rows() {
            return switch (reason) {
                case Reason.MissingInformation missing -> missing.rows();
                case Reason.ConflictingRows conflicting -> conflicting.rows();
                case Reason.InvalidInput invalid -> List.of();
            };
        }
    }

    /** Why a table cannot answer. */
    sealed interface Reason {

        /**
         * What is unknown decides.
         *
         * @param inputs those that decide, in the order of the columns
         * @param possible the outcomes that it stands between; empty when they are too many to list
         */
        record MissingInformation(List<String> inputs, List<Outcome> possible, List<MatchedRow> rows)
                implements Reason {
            public MissingInformation {
                inputs = List.copyOf(inputs);
                possible = List.copyOf(possible);
                rows = List.copyOf(rows);
            }
        }

        /** Rows match that the hit policy does not allow together. */
        record ConflictingRows(List<MatchedRow> rows) implements Reason {
            public ConflictingRows {
                rows = List.copyOf(rows);
            }
        }

        /** A value of another kind than the column's, or outside its allowed values. */
        record InvalidInput(String input, Value given, ValueType expected) implements Reason {}
    }
}
