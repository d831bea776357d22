package se.rodatraden.guidelines.domain.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A table laid out for being asked many times: each column knows, for every piece of its values, which rows accept
 * it. It says exactly what {@link DecisionTable#evaluate} says, which is the specification; where something is
 * unknown it asks that. What the same rows answer is worked out once and shared.
 */
public final class CompiledTable {
    /** Sets of matching rows whose answers are kept, each at the place that its hash gives it; a power of two. */
    private static final int PLACES = 4_096;
    /** Places that are looked at before the answer at the first is given up for another. */
    private static final int TRIED = 4;

    /** Odd and without pattern, so that sets of rows that differ in one row are kept far apart. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private record Answer(long[] matching, Evaluation traced, Evaluation bare) {}

    private final DecisionTable table;
    private final CompiledColumn[] columns;
    private final String[] names;
    private final long[] allRows;
    private final AtomicReferenceArray<Answer> answers = new AtomicReferenceArray<>(PLACES);

    private CompiledTable(DecisionTable table) {
        this.table = table;
        this.names = table.inputs().stream().map(InputClause::name).toArray(String[]::new);
        this.columns = new CompiledColumn[names.length];
        for (int i = 0; i < names.length; i++) {
            int column = i;
            columns[i] = CompiledColumn.of(
                    table.inputs().get(i).type(),
                    table.rows().stream().map(row -> row.tests().get(column)).toList());
        }
        this.allRows = CompiledColumn.words(table.allRows(), table.rows().size());
    }

    public static CompiledTable of(DecisionTable table) {
        return new CompiledTable(table);
    }

    /** What the table says, with every row that matched. */
    public Evaluation evaluate(Inputs given) {
        return ask(given, true);
    }

    /** What the table says, without the rows that said it. */
    public Evaluation answer(Inputs given) {
        return ask(given, false);
    }

    private Evaluation ask(Inputs given, boolean traced) {
        return allRows.length == 1 ? askFewRows(given, traced) : askManyRows(given, traced);
    }

    /** A table of fewer than 64 rows, as nearly all are: which of them match is one word, and nothing is allocated. */
    private Evaluation askFewRows(Inputs given, boolean traced) {
        long live = allRows[0];
        boolean unknown = false;
        for (int i = 0; i < columns.length; i++) {
            Value value = given.get(names[i], i);
            if (value instanceof Value.Unknown) {
                unknown = true;
                continue;
            }
            long[] accepting = columns[i].accepting(value);
            if (accepting.length == 0) {
                return notAllowed(i, value);
            }
            live &= accepting[0];
        }
        if (unknown) {
            return asSpecified(given, traced);
        }
        int first = hash(Long.hashCode(live * SPREAD));
        for (int i = 0; i < TRIED; i++) {
            Answer known = answers.get(first + i & PLACES - 1);
            if (known != null && known.matching()[0] == live) {
                return traced ? known.traced() : known.bare();
            }
        }
        Answer made = kept(first, new long[] {live});
        return traced ? made.traced() : made.bare();
    }

    private Evaluation askManyRows(Inputs given, boolean traced) {
        long[] live = allRows.clone();
        boolean unknown = false;
        for (int i = 0; i < columns.length; i++) {
            Value value = given.get(names[i], i);
            if (value instanceof Value.Unknown) {
                unknown = true;
                continue;
            }
            long[] accepting = columns[i].accepting(value);
            if (accepting.length == 0) {
                return notAllowed(i, value);
            }
            for (int word = 0; word < live.length; word++) {
                live[word] &= accepting[word];
            }
        }
        if (unknown) {
            return asSpecified(given, traced);
        }
        int first = hash(Arrays.hashCode(live));
        for (int i = 0; i < TRIED; i++) {
            Answer known = answers.get(first + i & PLACES - 1);
            if (known != null && Arrays.equals(known.matching(), live)) {
                return traced ? known.traced() : known.bare();
            }
        }
        Answer made = kept(first, live);
        return traced ? made.traced() : made.bare();
    }

    private Evaluation notAllowed(int column, Value value) {
        return new Evaluation.Undetermined(new Evaluation.Reason.InvalidInput(
                names[column], value, table.inputs().get(column).type()));
    }

    private Evaluation asSpecified(Inputs given, boolean traced) {
        Evaluation evaluation = table.evaluate(given);
        return traced ? evaluation : bare(evaluation);
    }

    private static int hash(int matching) {
        return matching ^ matching >>> 12;
    }

    /** Works out an answer and keeps it at the first place that is free, or at the first of all. */
    private Answer kept(int first, long[] matching) {
        Evaluation traced = new TableEvaluation(table).known(BitSet.valueOf(matching));
        Answer made = new Answer(matching, traced, bare(traced));
        int free = first & PLACES - 1;
        for (int i = 0; i < TRIED; i++) {
            if (answers.get(first + i & PLACES - 1) == null) {
                free = first + i & PLACES - 1;
                break;
            }
        }
        answers.set(free, made);
        return made;
    }

    /** The same without its rows. */
    static Evaluation bare(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Decided decided -> new Evaluation.Decided(decided.outcome(), List.of(), decided.unknown());
            case Evaluation.NoMatch noMatch -> noMatch;
            case Evaluation.Undetermined undetermined ->
                switch (undetermined.reason()) {
                    case Evaluation.Reason.MissingInformation missing ->
                        new Evaluation.Undetermined(new Evaluation.Reason.MissingInformation(
                                missing.inputs(), missing.possible(), List.of()));
                    case Evaluation.Reason.ConflictingRows conflicting ->
                        new Evaluation.Undetermined(new Evaluation.Reason.ConflictingRows(List.of()));
                    case Evaluation.Reason.InvalidInput invalid -> undetermined;
                };
        };
    }
}
