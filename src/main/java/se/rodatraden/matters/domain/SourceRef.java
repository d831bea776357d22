package se.rodatraden.matters.domain;

/**
 * Where a claim comes from: a paragraph of a document of the same matter. Written {@code [12:3]} in the text itself, so
 * that it stays with the claim however the words around it are changed.
 *
 * @param document its number in the matter
 * @param paragraph its number in the document
 */
public record SourceRef(int document, int paragraph) {
    @Override
    public String toString() {
        return "[" + document + ":" + paragraph + "]";
    }
}
