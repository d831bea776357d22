package se.rodatraden.guidelines.domain;

/**
 * A new text for a cell.
 *
 * @param was the text that the writer saw; somebody else's text in between is not overwritten
 */
public record CellEdit(CellAddress cell, String was, String text) {

    /** Whether the writer changed anything; line ends differ between browsers and files and do not count. */
    public boolean isChange() {
        return !sameText(was, text);
    }

    static boolean sameText(String one, String other) {
        return normal(one).equals(normal(other));
    }

    static String normal(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
