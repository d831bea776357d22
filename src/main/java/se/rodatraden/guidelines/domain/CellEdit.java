package se.rodatraden.guidelines.domain;

/**
 * A new text for a cell.
 *
 * @param was the text that the writer saw; somebody else's text in between is not overwritten
 */
public record CellEdit(CellAddress cell, String was, String text) {

    /** Line ends differ between browsers and files and do not count. */
    static boolean sameText(String one, String other) {
        return normal(one).equals(normal(other));
    }

    static String normal(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
