package se.rodatraden.documents.reading;

import java.util.List;
import java.util.Set;

/** Headings that somebody wrote as lines in bold, where the document has no headings by style. */
final class DocxHeadings {
    private static final int LONGEST = 100;

    private DocxHeadings() {}

    static List<Part> found(List<Part> parts, Set<Part> bold) {
        long styled = parts.stream()
                .filter(part -> part instanceof Part.Heading heading && heading.level() > 1)
                .count();
        return parts.stream()
                .map(part -> part instanceof Part.Paragraph paragraph && looksLikeOne(paragraph, bold, styled > 0)
                        ? new Part.Heading(paragraph.text().replaceFirst(":$", ""), 2, paragraph.page())
                        : part)
                .toList();
    }

    private static boolean looksLikeOne(Part.Paragraph paragraph, Set<Part> bold, boolean hasStyles) {
        String text = paragraph.text();
        if (text.length() > LONGEST || text.matches(".*[.,;!?]$")) {
            return false;
        }
        boolean isBold = bold.contains(paragraph);
        return UsualHeadings.contain(text) && (isBold || !hasStyles)
                || isBold && !hasStyles && text.matches("\\p{Lu}.*");
    }
}
