package se.rodatraden.matters.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.ReportText;
import se.rodatraden.matters.lint.SectionHeadings;
import se.rodatraden.matters.lint.SectionRole;

/** The sections of the workspace as the checks read them: a line is a paragraph, a line of the proposal a clause. */
public final class DraftUnderCheck {
    private static final Pattern TYPED_NUMBER = Pattern.compile("^\\s*(?:\\d{1,2}[.)]|[-•*])\\s+");

    private final List<Block> blocks = new ArrayList<>();
    private final SectionHeadings headings;

    private DraftUnderCheck(SectionHeadings headings) {
        this.headings = headings;
    }

    /** @param title of the matter */
    public static ReportText of(
            OfficialReport.Content report, ReportOutline outline, String title, SectionHeadings headings) {
        DraftUnderCheck draft = new DraftUnderCheck(headings);
        draft.add(new Part.Heading(title, 1, 0), title, "", SectionRole.HEAD, 0);
        outline.sections().forEach(section -> draft.section(section, report.text(section.key())));
        return new ReportText(null, draft.blocks);
    }

    private void section(ReportOutline.Section section, String text) {
        SectionRole role = switch (section.holds()) {
            case CLAUSES -> SectionRole.PROPOSAL;
            case REPLIES -> SectionRole.REPLIES;
            case PROSE -> headings.role(section.heading());
        };
        add(new Part.Heading(section.heading(), 2, 0), section.heading(), section.key(), role, 0);
        int from = 0;
        int clauses = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && role == SectionRole.PROPOSAL) {
                Matcher typed = TYPED_NUMBER.matcher(line);
                int skipped = typed.find() ? typed.end() : 0;
                clauses++;
                String clause = line.substring(skipped);
                add(new Part.Item(clauses + ".", clause, List.of(), 0), clause, section.key(), role, from + skipped);
            } else if (!line.isBlank()) {
                add(new Part.Paragraph(line, List.of(), 0), line, section.key(), role, from);
            }
            from += line.length() + 1;
        }
    }

    private void add(Part part, String text, String section, SectionRole role, int offset) {
        blocks.add(new Block(blocks.size() + 1, part, text, section, role, offset));
    }
}
