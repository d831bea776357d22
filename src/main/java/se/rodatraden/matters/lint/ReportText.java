package se.rodatraden.matters.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;

/**
 * A report as text with structure, whether it was read from a file or written in the workspace.
 *
 * @param file what can be said of it as a file; null in the workspace, which makes its files without such faults
 */
public record ReportText(@Nullable ReadFile file, List<Block> blocks, List<Note> notes, List<String> annexes) {

    /** @param mark in the text, and before the note: a number or a sign */
    public record Note(String mark, String text, Place place) {}

    /** Some ninety pages. No report has more; the rest is not looked at, and whoever asked is told so. */
    public static final int MOST_CHARACTERS = 250_000;

    /** A block that is longer is looked at in pieces, so that no rule ever stands before a line without an end. */
    static final int LONGEST_BLOCK = 20_000;

    public ReportText {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        annexes = List.copyOf(annexes);
    }

    private ReportText(ReadFile file, List<Block> blocks) {
        this(file, blocks, file.notes().stream().map(ReportText::note).toList(), List.of());
    }

    private static Note note(ReadFile.Note note) {
        String text = note.text();
        return new Note(note.mark(), text, new Place.Passage("", note.page(), 0, 0, text.length(), text));
    }

    /** What a heading below that of the assessment may be called without being anything else. */
    private static final Set<SectionRole> GIVES_WAY =
            Set.of(SectionRole.MATTER, SectionRole.BACKGROUND, SectionRole.SUMMARY, SectionRole.OTHER);

    /** @param headings tells the sections by their headings */
    public static ReportText of(ReadFile file, SectionHeadings headings) {
        List<Block> blocks = new ArrayList<>();
        String section = "";
        SectionRole role = SectionRole.HEAD;
        int characters = 0;
        boolean titled = false;
        int assessed = 0;
        int prepared = 0;
        for (Part part : LinedTables.gathered(file.parts())) {
            if (part instanceof Part.Heading(String text, int level, int _)) {
                SectionRole known = headings.role(text);
                if (level <= assessed) {
                    assessed = 0;
                }
                if (level <= prepared) {
                    prepared = 0;
                }
                // The first heading is the title of the report, unless it is that of a section.
                if (titled || headings.isExact(text)) {
                    section = sectionKey(text);
                    role = assessed > 0 && GIVES_WAY.contains(known) ? SectionRole.ASSESSMENT : known;
                    // "Råd och forum" below "Beredning" tells of the preparation too.
                    role = prepared > 0 && known == SectionRole.OTHER ? SectionRole.PREPARATION : role;
                    if (prepared == 0 && known == SectionRole.PREPARATION) {
                        prepared = level;
                    }
                    if (assessed == 0 && known == SectionRole.ASSESSMENT) {
                        assessed = level;
                    }
                }
                titled = true;
            }
            for (String piece : pieces(part.text())) {
                characters += piece.length();
                if (characters > MOST_CHARACTERS) {
                    return new ReportText(file, SectionsByContent.told(blocks));
                }
                boolean margin = part instanceof Part.PageHead || part instanceof Part.PageFoot;
                blocks.add(new Block(
                        blocks.size() + 1, part, piece, margin ? "" : section, margin ? SectionRole.HEAD : role, 0));
            }
        }
        return new ReportText(file, SectionsByContent.told(blocks));
    }

    /** The key of the section that has the heading, in a file. */
    static String sectionKey(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> pieces(String text) {
        if (text.length() <= LONGEST_BLOCK) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        int end = Math.min(text.length(), MOST_CHARACTERS);
        for (int from = 0; from < end; from += LONGEST_BLOCK) {
            pieces.add(text.substring(from, Math.min(end, from + LONGEST_BLOCK)));
        }
        return pieces;
    }

    /** Whether something was left out for being too much. */
    public boolean isCut() {
        return file != null
                && blocks.stream().mapToLong(block -> block.text().length()).sum()
                        < LinedTables.gathered(file.parts()).stream()
                                .mapToLong(part -> part.text().length())
                                .sum();
    }

    /** The first heading, else the title of the file; empty when it has neither. */
    public String title() {
        return blocks.stream()
                .filter(Block::isHeading)
                .map(Block::text)
                .findFirst()
                .orElseGet(() -> file == null || file.title() == null ? "" : file.title());
    }
}
