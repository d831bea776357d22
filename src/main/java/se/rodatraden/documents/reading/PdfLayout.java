package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.ReadFile.Note;

/** Reads a PDF without tags by how it looks: larger or bolder lines are headings, wider gaps part paragraphs. */
final class PdfLayout {
    private static final Pattern NUMBERED_NOTE = Pattern.compile("^(\\d{1,3}|\\*{1,3})\\s+(\\S.*)$", Pattern.DOTALL);
    private static final int LONGEST_HEADING = 140;

    /** Of the size of the text: what is larger is a heading, what is smaller is beside the text. */
    private static final float LARGER = 1.12f;

    private static final float SMALLER = 0.93f;

    /** Of the usual distance between two lines. */
    private static final float APART = 1.3f;

    private final PdfEdges edges;
    private final PdfBookmarks bookmarks;
    private final Parts parts = new Parts();
    private final List<Note> notes = new ArrayList<>();
    private final Set<PdfLine> inNotes = new HashSet<>();
    private final List<PdfLine> open = new ArrayList<>();
    private final float size;
    private final float leading;
    private final List<Float> headingSizes;

    PdfLayout(List<PdfGlyphs.Page> pages, PdfBookmarks bookmarks) {
        this.edges = PdfEdges.of(pages);
        this.bookmarks = bookmarks;
        this.size = usualSize();
        this.leading = usualLeading();
        TreeSet<Float> larger = new TreeSet<>();
        all().filter(line -> line.size() > size * LARGER).forEach(line -> larger.add((float) Math.round(line.size())));
        this.headingSizes = List.copyOf(larger.descendingSet());
    }

    PdfText text() {
        edges.heads().forEach((text, page) -> parts.add(new Part.PageHead(text, page)));
        edges.body().forEach(this::notes);
        Set<String> known = new HashSet<>();
        notes.forEach(note -> known.add(note.mark()));
        for (List<PdfLine> page : edges.body()) {
            for (int i = 0; i < page.size(); i++) {
                if (!inNotes.contains(page.get(i))) {
                    int rows = tableEnd(page, i);
                    if (rows > i) {
                        end(known);
                        table(page.subList(i, rows));
                        i = rows - 1;
                    } else {
                        line(page.get(i), known);
                    }
                }
            }
        }
        end(known);
        edges.feet().forEach((text, page) -> parts.add(new Part.PageFoot(text, page)));
        return new PdfText(parts.list(), notes);
    }

    private Stream<PdfLine> all() {
        return edges.body().stream().flatMap(List::stream);
    }

    private float usualSize() {
        Map<Float, Integer> sizes = new HashMap<>();
        all().forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum));
        return most(sizes, 10f);
    }

    private float usualLeading() {
        Map<Float, Integer> distances = new HashMap<>();
        for (List<PdfLine> page : edges.body()) {
            for (int i = 1; i < page.size(); i++) {
                float distance = page.get(i).y() - page.get(i - 1).y();
                if (distance > size * 0.8f && distance < size * 3 && page.get(i).size() == size) {
                    distances.merge(Math.round(distance * 2) / 2f, 1, Integer::sum);
                }
            }
        }
        return most(distances, size * 1.3f);
    }

    private static float most(Map<Float, Integer> counted, float otherwise) {
        return counted.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    /** Small lines at the end of a page, from one that begins with a number. */
    private void notes(List<PdfLine> page) {
        int from = page.size();
        while (from > 0 && page.get(from - 1).size() < size * SMALLER) {
            from--;
        }
        @Nullable String mark = null;
        int first = 0;
        List<PdfLine> text = new ArrayList<>();
        for (PdfLine line : page.subList(from, page.size())) {
            Matcher numbered = NUMBERED_NOTE.matcher(line.words());
            boolean begins = !line.raised().isEmpty() || numbered.matches();
            if (begins) {
                note(mark, first, text);
                mark = line.raised().isEmpty() ? numbered.group(1) : line.raised();
                first = line.page();
                text.clear();
            }
            if (mark != null) {
                inNotes.add(line);
                text.add(line);
            }
        }
        note(mark, first, text);
    }

    private void note(@Nullable String mark, int page, List<PdfLine> lines) {
        if (mark == null) {
            return;
        }
        Line text = new Line();
        PdfLines.join(text, lines);
        String words = text.text().strip();
        String after = words.startsWith(mark) ? words.substring(mark.length()).strip() : words;
        notes.add(new Note(mark, after, page));
    }

    private void line(PdfLine line, Set<String> known) {
        if (open.isEmpty() || !continues(open.getLast(), line)) {
            end(known);
        }
        open.add(line);
    }

    private boolean continues(PdfLine before, PdfLine line) {
        boolean heading = isHeading(line);
        if (heading != isHeading(before)
                || Math.abs(line.size() - before.size()) > 0.6f
                || ListMark.of(line.words()) != null
                || bookmarks.level(line.words()) > 0 && heading
                || UsualHeadings.contain(line.words()) && heading) {
            return false;
        }
        if (line.page() != before.page() || line.y() < before.y()) {
            return !heading
                    && !before.words().matches("(?s).*[.:!?]")
                    && line.words().matches("(?s)[\\p{Ll}\\d(].*");
        }
        float distance = line.y() - before.y();
        float usual = heading ? line.size() * 1.5f : leading;
        if (distance > usual * APART) {
            return false;
        }
        return heading
                || Math.abs(line.x() - before.x()) < size * 2.5f
                || ListMark.of(open.getFirst().words()) != null;
    }

    private boolean isHeading(PdfLine line) {
        String words = line.words();
        if (words.length() > LONGEST_HEADING
                || words.indexOf('\t') >= 0
                || ListMark.of(words) != null && !line.bold()) {
            return false;
        }
        if (line.size() > size * LARGER) {
            return true;
        }
        if (bookmarks.level(words) > 0) {
            return line.bold() || line.size() >= size;
        }
        boolean plain = words.matches("(?s).*[.,;!?]");
        return !plain
                && line.size() >= size * SMALLER
                && (line.bold() && words.matches("(?s)[\\p{Lu}\\d].*")
                        || UsualHeadings.contain(words) && words.matches("(?s)[\\p{Lu}\\d].*"));
    }

    private int level(PdfLine line, String words) {
        if (bookmarks.level(words) > 0 && headingSizes.isEmpty()) {
            return Math.min(bookmarks.level(words), 6);
        }
        int at = headingSizes.indexOf((float) Math.round(line.size()));
        return at < 0 || line.size() <= size * LARGER ? Math.min(headingSizes.size(), 2) + 1 : Math.min(at + 1, 6);
    }

    private void end(Set<String> known) {
        if (open.isEmpty()) {
            return;
        }
        PdfLine first = open.getFirst();
        Line text = new Line();
        PdfLines.join(text, open);
        PdfMarks words = PdfMarks.of(text, known);
        if (isHeading(first)) {
            parts.add(new Part.Heading(words.text().replaceFirst(":$", ""), level(first, words.text()), first.page()));
        } else {
            ListMark mark = ListMark.of(words.text());
            if (mark == null) {
                parts.add(new Part.Paragraph(words.text(), words.marks(), first.page()));
            } else {
                PdfMarks rest = words.from(mark.length());
                parts.add(new Part.Item(mark.mark(), rest.text(), rest.marks(), first.page()));
            }
        }
        open.clear();
    }

    /** Two lines or more, each with as many columns, make a table. */
    private static int tableEnd(List<PdfLine> page, int from) {
        int columns = columns(page.get(from));
        int end = from;
        while (columns > 1 && end < page.size() && columns(page.get(end)) == columns) {
            end++;
        }
        return end - from >= 2 && columns > 1 ? end : from;
    }

    private static int columns(PdfLine line) {
        String words = line.words();
        return ListMark.of(words) != null ? 1 : words.split("\t+").length;
    }

    private void table(List<PdfLine> lines) {
        List<List<String>> rows = lines.stream()
                .map(line -> List.of(line.words().split("\t+")))
                .map(cells -> cells.stream()
                        .map(cell -> {
                            Line text = new Line();
                            text.addMarked(cell);
                            return text.text().strip();
                        })
                        .toList())
                .toList();
        parts.add(new Part.Table(null, null, Cells.even(rows), lines.getFirst().page()));
    }
}
