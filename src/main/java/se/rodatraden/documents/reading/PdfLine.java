package se.rodatraden.documents.reading;

/**
 * A line as printed.
 *
 * @param text with the marks of notes as in {@link Line#addMarked}, and a tab at every wide gap
 * @param bold whether all its letters are
 * @param raised the small raised number that it begins with; empty where it begins with none
 */
record PdfLine(
        String text, float x, float end, float y, float size, boolean bold, String raised, int page, boolean artifact) {

    String words() {
        return text.strip();
    }
}
