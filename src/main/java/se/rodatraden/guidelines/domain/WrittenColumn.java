package se.rodatraden.guidelines.domain;

import java.util.Map;
import java.util.TreeMap;
import se.rodatraden.guidelines.domain.table.FileShare;
import se.rodatraden.guidelines.domain.table.ValueType;

/** A column as it is written, with the texts of its cells by row, so that it can be taken out and put back. */
public sealed interface WrittenColumn {

    /** What cells are addressed by. */
    String id();

    Map<String, String> texts();

    Map<String, String> unfinished();

    /** What the file that the table came from says of it. */
    FileShare share();

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
            Map<String, String> unfinished,
            FileShare share)
            implements WrittenColumn {
        public Input {
            texts = Map.copyOf(texts);
            unfinished = Map.copyOf(unfinished);
        }

        /** One that no file says anything of. */
        public Input(
                String id,
                String name,
                String label,
                ValueType.Kind kind,
                String allowed,
                Map<String, String> texts,
                Map<String, String> unfinished) {
            this(id, name, label, kind, allowed, texts, unfinished, FileShare.NONE);
        }
    }

    record Annotation(String name, Map<String, String> texts, Map<String, String> unfinished, FileShare share)
            implements WrittenColumn {
        public Annotation {
            texts = Map.copyOf(texts);
            unfinished = Map.copyOf(unfinished);
        }

        /** One that no file says anything of. */
        public Annotation(String name, Map<String, String> texts, Map<String, String> unfinished) {
            this(name, texts, unfinished, FileShare.NONE);
        }

        @Override
        public String id() {
            return CellAddress.ANNOTATION + name;
        }
    }
}
