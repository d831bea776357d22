package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A row that matched, as the explanation needs it.
 *
 * @param number counted from 1, as people see it
 * @param decisive whether it made the outcome; under FIRST and PRIORITY others may match beside it
 * @param annotations the row's source, citation and so on, by column
 */
public record MatchedRow(int number, String id, boolean decisive, SequencedMap<String, String> annotations) {
    public MatchedRow {
        annotations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(annotations));
    }

    public String annotation(String column) {
        return annotations.getOrDefault(column, "");
    }
}
