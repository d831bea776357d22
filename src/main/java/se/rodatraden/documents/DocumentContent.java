package se.rodatraden.documents;

import java.util.List;
import java.util.Locale;

/**
 * What an official document states, in the order in which it is read.
 *
 * @param language of the text, for screen readers: {@code sv}
 * @param letterhead who sends it, under which number and date
 * @param title its only heading of the first level
 * @param subject one sentence for catalogues and screen readers
 * @param attachments names of what is sent along, numbered by the renderer (bilagor)
 */
public record DocumentContent(
        Locale language,
        Letterhead letterhead,
        String title,
        String subject,
        List<Section> sections,
        List<Signature> signatures,
        List<String> attachments) {
    public static final Locale SWEDISH = Locale.of("sv");

    public DocumentContent {
        if (title.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a document has a title and a subject");
        }
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
        attachments = List.copyOf(attachments);
    }

    /** A document in Swedish. */
    public static DocumentContent of(
            Letterhead letterhead,
            String title,
            String subject,
            List<Section> sections,
            List<Signature> signatures,
            List<String> attachments) {
        return new DocumentContent(SWEDISH, letterhead, title, subject, sections, signatures, attachments);
    }

    /**
     * A heading of the second level and what stands under it.
     *
     * @param heading empty for a text that needs none, as that of a short letter
     */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public boolean hasHeading() {
            return !heading.isBlank();
        }

        public static Section of(String heading, Block... blocks) {
            return new Section(heading, List.of(blocks));
        }
    }

    /** A line to sign on: {@code Anna Berg}, {@code stadsdelsdirektör}. */
    public record Signature(String name, String office) {}
}
