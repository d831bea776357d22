package se.rodatraden.documents;

import java.net.URI;

/** A part of a line. */
public sealed interface Inline {

    record Text(String text) implements Inline {}

    record Strong(String text) implements Inline {}

    record Emphasis(String text) implements Inline {}

    /**
     * @param text what is read; says where the link leads
     * @param target an absolute address
     */
    record Link(String text, URI target) implements Inline {
        public Link {
            if (!target.isAbsolute()) {
                throw new IllegalArgumentException("a printed link is absolute: " + target);
            }
        }
    }

    /** A note: a raised number here, the text under the heading of notes at the end of the document. */
    record Note(String text) implements Inline {}
}
