package se.rodatraden.matters.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportAnnex;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.ReportText;
import se.rodatraden.matters.lint.SectionHeadings;
import se.rodatraden.matters.lint.SectionRole;

/**
 * The sections of the workspace as the checks read them: words without marks, a line a paragraph, a line of the proposal a
 * clause. What the checks find in them is led back to what was typed.
 */
public final class DraftUnderCheck {
    private static final Pattern TYPED_NUMBER = Pattern.compile("^\\s*(?:\\d{1,2}[.)]|[-•*])\\s+");
    private static final Pattern SUBHEADING = Pattern.compile("^\\s*#{1,6}\\s+");
    private static final Pattern ITEM = Pattern.compile("^\\s*(\\d{1,2}[.)]|[-*•–])\\s+(?=\\S)");
    private static final Pattern QUOTED = Pattern.compile("^\\s*>\\s?");
    private static final Pattern NOTE = Pattern.compile("^\\s*\\[\\^([^\\]\\s]{1,40})]:\\s*");
    private static final Pattern CAPTION = Pattern.compile("^\\s*Tabell:\\s*");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|.*\\|\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\s*\\|(?:\\s*:?-+:?\\s*\\|)++\\s*$");
    private static final Pattern CELL = Pattern.compile("(?:[^|\\\\]|\\\\.|\\\\$)*+");

    private final List<Block> blocks = new ArrayList<>();
    private final List<ReportText.Note> notes = new ArrayList<>();
    private final Map<Integer, UnmarkedText> typed = new HashMap<>();
    private final SectionHeadings headings;

    private final List<String> annexes;

    private DraftUnderCheck(SectionHeadings headings, List<String> annexes) {
        this.headings = headings;
        this.annexes = annexes;
    }

    /**
     * @param title of the matter
     * @param annexes in their order
     */
    public static DraftUnderCheck of(
            OfficialReport.Content report,
            ReportOutline outline,
            String title,
            List<ReportAnnex> annexes,
            SectionHeadings headings) {
        DraftUnderCheck draft = new DraftUnderCheck(
                headings, annexes.stream().map(ReportAnnex::listed).toList());
        draft.add(new Part.Heading(title, 1, 0), "", SectionRole.HEAD, null);
        outline.sections().forEach(section -> draft.section(section, report.text(section.key())));
        return draft;
    }

    public ReportText text() {
        return new ReportText(null, blocks, notes, annexes);
    }

    /** The finding with its place in the section's text as it was typed; the quotation stays without marks. */
    public Finding placed(Finding finding) {
        return finding.place() instanceof Place.Passage passage && typed.containsKey(passage.paragraph())
                ? new Finding(
                        finding.rule(),
                        finding.category(),
                        finding.severity(),
                        placed(passage, typed.get(passage.paragraph())),
                        finding.comparedWith(),
                        finding.reason(),
                        finding.source(),
                        finding.remedy(),
                        finding.waysOut())
                : finding;
    }

    private static Place placed(Place.Passage at, UnmarkedText words) {
        return new Place.Passage(
                at.key(), at.page(), at.paragraph(), words.from(at.from()), words.to(at.to()), at.quote());
    }

    private void section(ReportOutline.Section section, String text) {
        SectionRole role = switch (section.holds()) {
            case CLAUSES -> SectionRole.PROPOSAL;
            case REPLIES -> SectionRole.REPLIES;
            case PROSE -> headings.role(section.heading());
        };
        add(new Part.Heading(section.heading(), 2, 0), section.key(), role, null);
        List<Line> lines = lines(text);
        int clauses = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().isBlank()) {
                continue;
            }
            if (role == SectionRole.PROPOSAL) {
                clauses++;
                clause(line, clauses, section.key());
            } else if (ROW.matcher(line.text()).matches()) {
                int end = i;
                while (end < lines.size() && ROW.matcher(lines.get(end).text()).matches()) {
                    end++;
                }
                table(lines.subList(i, end), section.key(), role);
                i = end - 1;
            } else {
                prose(line, section.key(), role);
            }
        }
    }

    private record Line(String text, int from) {
        /** How much of it is the sign that says what it is. */
        int sign(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.end() : -1;
        }

        UnmarkedText after(int sign) {
            return new UnmarkedText().add(text.substring(sign), from + sign);
        }
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            lines.add(new Line(line, from));
            from += line.length() + 1;
        }
        return lines;
    }

    /** A clause has no marks: it is printed as it is typed. */
    private void clause(Line line, int number, String section) {
        int skipped = Math.max(0, line.sign(TYPED_NUMBER));
        UnmarkedText words = new UnmarkedText().addAsTyped(line.text().substring(skipped), line.from() + skipped);
        add(new Part.Item(number + ".", words.text(), List.of(), 0), section, SectionRole.PROPOSAL, words);
    }

    private void prose(Line line, String section, SectionRole role) {
        Matcher item = ITEM.matcher(line.text());
        if (line.sign(SUBHEADING) > 0) {
            UnmarkedText words = line.after(line.sign(SUBHEADING));
            add(new Part.Heading(words.text(), 3, 0), section, role, words);
        } else if (item.find()) {
            UnmarkedText words = line.after(item.end());
            add(new Part.Item(item.group(1), words.text(), words.marks(), 0), section, role, words);
        } else {
            Matcher note = NOTE.matcher(line.text());
            boolean isNote = note.find();
            int sign = isNote ? note.end() : Math.max(0, Math.max(line.sign(QUOTED), line.sign(CAPTION)));
            UnmarkedText words = line.after(sign);
            Block block = add(new Part.Paragraph(words.text(), words.marks(), 0), section, role, words);
            if (isNote) {
                String text = words.text();
                notes.add(new ReportText.Note(note.group(1), text, block.place(0, text.length())));
            }
        }
    }

    private void table(List<Line> lines, String section, SectionRole role) {
        UnmarkedText words = new UnmarkedText();
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            if (RULE.matcher(line.text()).matches()) {
                continue;
            }
            if (!rows.isEmpty()) {
                words.part('\n', line.from());
            }
            rows.add(row(line, words));
        }
        if (!rows.isEmpty()) {
            add(new Part.Table(null, true, rows, 0), section, role, words);
        }
    }

    /** @param words to which the cells are added, with tabs between them */
    private static List<String> row(Line line, UnmarkedText words) {
        List<String> cells = new ArrayList<>();
        int at = line.text().indexOf('|') + 1;
        int last = line.text().lastIndexOf('|');
        Matcher cell = CELL.matcher(line.text());
        while (at <= last && cell.region(at, line.text().length()).lookingAt() && cell.end() <= last) {
            String typed = cell.group();
            int blank = typed.length() - typed.stripLeading().length();
            if (!cells.isEmpty()) {
                words.part('\t', line.from() + at);
            }
            int before = words.text().length();
            words.add(typed.strip(), line.from() + at + blank);
            cells.add(words.text().substring(before));
            at = cell.end() + 1;
        }
        return cells;
    }

    private Block add(Part part, String section, SectionRole role, @Nullable UnmarkedText words) {
        Block block = new Block(blocks.size() + 1, part, part.text(), section, role, 0);
        blocks.add(block);
        if (words != null) {
            typed.put(block.number(), words);
        }
        return block;
    }
}
