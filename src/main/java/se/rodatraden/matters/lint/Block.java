package se.rodatraden.matters.lint;

import java.util.List;
import se.rodatraden.documents.reading.Part;

/**
 * A part of a report in its place.
 *
 * @param number from 1, in reading order
 * @param text what is read of it
 * @param section the key of its section; empty before the first
 * @param offset how many characters of the section's text come before it; 0 in a file, where each block counts for itself
 */
public record Block(int number, Part part, String text, String section, SectionRole role, int offset) {

    Block as(SectionRole its) {
        return new Block(number, part, text, section, its, offset);
    }

    /** Paragraphs and lines of lists: what sentences stand in. */
    public boolean isProse() {
        return part instanceof Part.Paragraph || part instanceof Part.Item;
    }

    public boolean isHeading() {
        return part instanceof Part.Heading;
    }

    /** Page heads and feet repeat what is said elsewhere and belong to no section. */
    public boolean isMargin() {
        return part instanceof Part.PageHead || part instanceof Part.PageFoot;
    }

    /** The marks of notes in it, where it is prose. */
    public List<Part.NoteMark> noteMarks() {
        return switch (part) {
            case Part.Paragraph paragraph -> paragraph.marks();
            case Part.Item item -> item.marks();
            case Part.Heading _, Part.Table _, Part.Picture _, Part.PageHead _, Part.PageFoot _ -> List.of();
        };
    }

    public Place place(int from, int to) {
        return new Place.Passage(section, part.page(), number, offset + from, offset + to, text.substring(from, to));
    }

    public Place place() {
        return place(0, text.length());
    }
}
