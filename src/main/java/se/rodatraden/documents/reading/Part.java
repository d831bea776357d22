package se.rodatraden.documents.reading;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a file that stands on lines of its own. Characters are counted in {@link #text} from 0. */
public sealed interface Part {

    /** What is read aloud of it; the cells of a table are joined by tabs and its rows by line breaks. */
    String text();

    /** The page on which it begins, from 1; 0 where the format knows no pages. */
    int page();

    /** @param level from 1 */
    record Heading(String text, int level, int page) implements Part {}

    /**
     * @param marks the references to notes in it, in their order
     * @param faces the words that stand out, in their order; empty in formats that cannot say
     * @param quoted whether the file says that these are somebody else's words
     */
    record Paragraph(String text, List<NoteMark> marks, List<Face> faces, boolean quoted, int page) implements Part {
        public Paragraph {
            marks = List.copyOf(marks);
            faces = List.copyOf(faces);
        }

        public Paragraph(String text, List<NoteMark> marks, int page) {
            this(text, marks, List.of(), false, page);
        }
    }

    /**
     * One line of a list.
     *
     * @param mark as printed, {@code 1.} or {@code •}; it is no part of the text
     * @param faces the words that stand out, in their order; empty in formats that cannot say
     * @param level from 1; a line of a list within another has a higher one than the line above that it belongs to
     */
    record Item(String mark, String text, List<NoteMark> marks, List<Face> faces, int level, int page) implements Part {
        public Item {
            marks = List.copyOf(marks);
            faces = List.copyOf(faces);
        }

        public Item(String mark, String text, List<NoteMark> marks, int page) {
            this(mark, text, marks, List.of(), 1, page);
        }
    }

    /**
     * @param caption null where it has none
     * @param headed whether the file says that the first row holds headers; unknown (null) in formats that cannot say
     */
    record Table(@Nullable String caption, @Nullable Boolean headed, List<List<String>> rows, int page)
            implements Part {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return String.join(
                    "\n", rows.stream().map(row -> String.join("\t", row)).toList());
        }
    }

    /** @param alternative the text that stands in for the picture; empty where there is none, null where the format cannot say */
    record Picture(@Nullable String alternative, int page) implements Part {
        @Override
        public String text() {
            return alternative == null ? "" : alternative;
        }
    }

    /** What stands at the top of pages; once for each text that differs. */
    record PageHead(String text, int page) implements Part {}

    /** What stands at the foot of pages; once for each text that differs. */
    record PageFoot(String text, int page) implements Part {}

    /**
     * @param at where in the text the mark stands: between the characters {@code at - 1} and {@code at}; the mark itself is no part
     *     of the text
     */
    record NoteMark(String mark, int at) {}

    /**
     * Words that stand out from their line, without blanks at their ends: the characters from {@code from} up to, and not with,
     * {@code to}. No two of a line overlap.
     */
    record Face(int from, int to, Look look) {}

    /** How words stand out. */
    sealed interface Look {
        record Bold() implements Look {}

        record Italic() implements Look {}

        /** @param target an absolute address of the web or of mail */
        record Link(URI target) implements Look {}
    }
}
