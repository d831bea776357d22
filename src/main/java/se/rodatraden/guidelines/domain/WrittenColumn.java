package se.rodatraden.guidelines.domain;

import java.util.Map;
import java.util.TreeMap;
import se.rodatraden.guidelines.domain.table.ValueType;

/** A column as it is written, with the texts of its cells by row, so that it can be taken out and put back. */
public sealed interface WrittenColumn {

    /** What cells are addressed by. */
    String id();

    Map<String, String> texts();

    Map<String, String> unfinished();

    private Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>(texts());
        seen.putAll(unfinished());
        return seen;
    }

    default boolean reads(WrittenColumn other) {
        return seen().equals(other.seen());
    }

    /** The same for what reads the same, and for nothing else. */
    default String mark() {
        return SheetMark.of(seen());
    }

    /** A row that has no text asks nothing here. */
    record Input(
            String id,
            String name,
            String label,
            ValueType.Kind kind,
            String allowed,
            Map<String, String> texts,
            Map<String, String> unfinished)
            implements WrittenColumn {
        public Input {
            texts = Map.copyOf(texts);
            unfinished = Map.copyOf(unfinished);
        }
    }

    record Annotation(String name, Map<String, String> texts, Map<String, String> unfinished) implements WrittenColumn {
        public Annotation {
            texts = Map.copyOf(texts);
            unfinished = Map.copyOf(unfinished);
        }

        @Override
        public String id() {
            return CellAddress.ANNOTATION + name;
        }
    }
}
