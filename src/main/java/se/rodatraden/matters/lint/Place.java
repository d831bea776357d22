package se.rodatraden.matters.lint;

import java.util.Optional;

/** Where the reader looks. */
public sealed interface Place {

    record WholeReport() implements Place {}

    record Section(String key) implements Place {}

    /**
     * Some characters of the text.
     *
     * @param key the section that they stand in; empty before the first
     * @param page from 1; 0 where there are no pages
     * @param paragraph the part of the report that stands on lines of its own, from 1
     * @param from the first character, from 0, in the section's text in the workspace and in the paragraph of a file
     * @param to the one after the last
     */
    record Passage(String key, int page, int paragraph, int from, int to, String quote) implements Place {}

    /** The hearings that the matter keeps apart from the text. */
    record Hearings() implements Place {}

    /** The section that the place lies in, where it lies in one. */
    default Optional<String> sectionKey() {
        return switch (this) {
            case Section(String key) -> Optional.of(key);
            case Passage(String key, int _, int _, int _, int _, String _) -> Optional.of(key);
            case WholeReport _, Hearings _ -> Optional.empty();
        };
    }

    /** What stands there; empty for a place without words. */
    default String quoted() {
        return this instanceof Passage passage ? passage.quote() : "";
    }
}
