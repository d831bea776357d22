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
        long[] live = allRows.clone();
        boolean unknown = false;
        for (int i = 0; i < columns.length; i++) {
            Value value = given.get(names[i]);
            if (value instanceof Value.Unknown) {
                unknown = true;
                continue;
            }
            long[] accepting = columns[i].accepting(value);
            if (accepting.length != live.length) {
                return new Evaluation.Undetermined(new Evaluation.Reason.InvalidInput(
                        names[i], value, table.inputs().get(i).type()));
            }
            for (int word = 0; word < live.length; word++) {
                live[word] &= accepting[word];
            }
        }
        if (unknown) {
            Evaluation evaluation = table.evaluate(given);
            return traced ? evaluation : bare(evaluation);
        }
        Answer answer = answer(live);
        return traced ? answer.traced() : answer.bare();
    }

    private Answer answer(long[] matching) {
        int hash = Arrays.hashCode(matching);
        int first = hash ^ hash >>> 12;
        int free = first & PLACES - 1;
        for (int i = 0; i < TRIED; i++) {
            int place = first + i & PLACES - 1;
            Answer known = answers.get(place);
            if (known == null) {
                free = place;
                break;
            }
            if (Arrays.equals(known.matching(), matching)) {
                return known;
            }
        }
        Evaluation traced = new TableEvaluation(table).known(BitSet.valueOf(matching));
        Answer made = new Answer(matching, traced, bare(traced));
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
