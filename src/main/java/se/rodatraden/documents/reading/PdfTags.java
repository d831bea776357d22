package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.PdfGlyphs.Glyph;
import se.rodatraden.documents.reading.ReadFile.Note;

/** Reads a PDF by its tags (ISO 32000-1, 14.8): what a screen reader would hear, in that order. */
final class PdfTags {
    private static final Pattern NOTE =
            Pattern.compile("^\\s*[\\[(]?(\\d{1,3}|\\*{1,3}|[ivx]{1,5})[\\])]?[.:]?\\s*(\\S.*)?$", Pattern.DOTALL);

    private record Place(int page, int mcid) {}

    private final Map<COSBase, Integer> pages = new IdentityHashMap<>();
    private final Map<Place, List<Glyph>> glyphs = new HashMap<>();
    private final Map<COSBase, Note> notes = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<COSBase> above = new HashSet<>();
    private final Parts parts = new Parts();
    private final PDStructureTreeRoot root;
    private final PdfGlyphs written;
    private int tags;
    private long read;

    PdfTags(PDDocument pdf, PDStructureTreeRoot root, PdfGlyphs written) {
        this.root = root;
        this.written = written;
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            pages.put(page.getCOSObject(), ++number);
        }
        for (PdfGlyphs.Page page : written.pages()) {
            for (Glyph glyph : page.glyphs()) {
                if (glyph.mcid() >= 0 && !glyph.artifact()) {
                    glyphs.computeIfAbsent(new Place(page.number(), glyph.mcid()), _ -> new ArrayList<>())
                            .add(glyph);
                }
            }
        }
    }

    /** How many letters stood under the tags. */
    long read() {
        return read;
    }

    PdfText text() {
        findNotes(root, 0);
        read = 0;
        tags = 0;
        PdfEdges edges = PdfEdges.of(
                written.pages().stream().map(PdfGlyphs.Page::artifacts).toList());
        edges.heads().forEach((text, page) -> parts.add(new Part.PageHead(text, page)));
        children(root, 0, 0);
        edges.feet().forEach((text, page) -> parts.add(new Part.PageFoot(text, page)));
        return new PdfText(parts.list(), List.copyOf(notes.values()));
    }

    private void findNotes(PDStructureNode node, int depth) {
        for (PDStructureElement element : elements(node, depth)) {
            if (isNote(element)) {
                Words words = new Words();
                words.add(element, depth + 1);
                String text = words.line(Set.of()).text();
                Matcher matcher = NOTE.matcher(text);
                String mark = matcher.matches() ? matcher.group(1) : Integer.toString(notes.size() + 1);
                String rest = matcher.matches() && matcher.group(2) != null
                        ? matcher.group(2)
                        : matcher.matches() ? "" : text;
                notes.put(element.getCOSObject(), new Note(mark, rest, words.page));
                known.add(mark);
            } else {
                findNotes(element, depth + 1);
            }
        }
    }

    private void children(PDStructureNode node, int depth, int sections) {
        for (PDStructureElement element : elements(node, depth)) {
            if (above.add(element.getCOSObject())) {
                element(element, depth + 1, sections);
                above.remove(element.getCOSObject());
            }
        }
    }

    private void element(PDStructureElement element, int depth, int sections) {
        String type = type(element);
        switch (type) {
            case "Title" -> heading(element, 1, depth);
            case "H" -> heading(element, Math.clamp(sections + 1L, 1, 6), depth);
            case "H1", "H2", "H3", "H4", "H5", "H6" -> heading(element, type.charAt(1) - '0', depth);
            case "L" -> list(element, depth);
            case "Table" -> table(element, depth);
            case "Figure", "Formula" -> figure(element, depth);
            case "Note", "FENote" -> count(element, depth);
            case "Document",
                    "Part",
                    "Art",
                    "Sect",
                    "Div",
                    "NonStruct",
                    "Private",
                    "BlockQuote",
                    "TOC",
                    "Index",
                    "Aside" -> {
                ownWords(element);
                children(element, depth, type.equals("Sect") ? sections + 1 : sections);
            }
            default -> paragraph(element, null, depth);
        }
    }

    private static String type(PDStructureElement element) {
        String type = element.getStandardStructureType();
        return type == null ? "" : type;
    }

    private static boolean isNote(PDStructureElement element) {
        String type = type(element);
        return type.equals("Note") || type.equals("FENote");
    }

    private void heading(PDStructureElement element, int level, int depth) {
        Words words = new Words();
        words.add(element, depth);
        Line line = words.line(known);
        if (!line.isBlank()) {
            parts.add(new Part.Heading(line.text(), level, words.page));
        }
        words.blocks.forEach(block -> element(block, depth + 1, 0));
    }

    private void paragraph(PDStructureElement element, @Nullable String mark, int depth) {
        Words words = new Words();
        words.add(element, depth);
        words.write(mark);
        words.blocks.forEach(block -> element(block, depth + 1, 0));
    }

    /** Words that stand right under a division. */
    private void ownWords(PDStructureElement element) {
        Words words = new Words();
        words.addOwn(element);
        words.write(null);
    }

    private void list(PDStructureElement list, int depth) {
        for (PDStructureElement item : elements(list, depth)) {
            if (!type(item).equals("LI")) {
                element(item, depth + 1, 0);
                continue;
            }
            Words label = new Words();
            Words body = new Words();
            body.addOwn(item);
            for (PDStructureElement part : elements(item, depth)) {
                (type(part).equals("Lbl") ? label : body).add(part, depth + 1);
            }
            String mark = label.line(Set.of()).text().strip();
            Line line = body.line(known);
            ListMark printed = mark.isEmpty() ? ListMark.of(line.text()) : null;
            if (printed != null) {
                PdfMarks rest = new PdfMarks(line.text(), line.marks()).from(printed.length());
                parts.add(new Part.Item(printed.mark(), rest.text(), rest.marks(), body.page));
            } else if (!line.isBlank()) {
                parts.add(new Part.Item(mark.isEmpty() ? "•" : mark, line.text(), line.marks(), body.page));
            }
            body.blocks.forEach(block -> element(block, depth + 1, 0));
        }
    }

    private void table(PDStructureElement table, int depth) {
        PdfTable rows = new PdfTable();
        rows(table, rows, depth);
        if (!rows.isEmpty()) {
            parts.add(rows.part());
        }
    }

    private void rows(PDStructureElement node, PdfTable rows, int depth) {
        for (PDStructureElement element : elements(node, depth)) {
            switch (type(element)) {
                case "Caption" -> {
                    Words words = new Words();
                    words.add(element, depth + 1);
                    rows.caption(words.line(Set.of()).text(), words.page);
                }
                case "TR" -> {
                    rows.row();
                    for (PDStructureElement cell : elements(element, depth + 1)) {
                        Words words = new Words();
                        words.add(cell, depth + 2);
                        rows.cell(
                                words.line(Set.of()).text().strip(), type(cell).equals("TH"), words.page);
                    }
                }
                default -> rows(element, rows, depth + 1);
            }
        }
    }

    private void figure(PDStructureElement element, int depth) {
        Words words = new Words();
        words.add(element, depth);
        String alternative = element.getAlternateDescription();
        parts.add(new Part.Picture(alternative == null ? "" : alternative.strip(), words.page));
    }

    private void count(PDStructureElement element, int depth) {
        new Words().add(element, depth);
    }

    private List<PDStructureElement> elements(PDStructureNode node, int depth) {
        if (depth > Limits.DEPTH) {
            throw Unreadable.because("damaged");
        }
        List<PDStructureElement> elements = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (++tags > Limits.PDF_TAGS) {
                throw Unreadable.because("damaged");
            }
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private int pageOf(@Nullable PDPage page) {
        return page == null ? 0 : pages.getOrDefault(page.getCOSObject(), 0);
    }

    /** The letters under one tag, and what stands within it on lines of its own. */
    private final class Words {
        private static final Set<String> BLOCKS = Set.of("L", "Table", "Figure", "Note", "FENote");

        private final List<PdfLine> lines = new ArrayList<>();
        private final List<PDStructureElement> blocks = new ArrayList<>();
        private int page;

        void add(PDStructureElement element, int depth) {
            addOwnAnd(element, depth, true);
        }

        void addOwn(PDStructureElement element) {
            addOwnAnd(element, 0, false);
        }

        private void addOwnAnd(PDStructureElement element, int depth, boolean inner) {
            if (depth > Limits.DEPTH) {
                throw Unreadable.because("damaged");
            }
            List<Glyph> run = new ArrayList<>();
            int at = pageOf(element.getPage());
            gather(element, depth, inner, at, run);
            end(run);
        }

        private void gather(PDStructureElement element, int depth, boolean inner, int around, List<Glyph> run) {
            int at = element.getPage() == null ? around : pageOf(element.getPage());
            for (Object kid : element.getKids()) {
                if (++tags > Limits.PDF_TAGS || depth > Limits.DEPTH) {
                    throw Unreadable.because("damaged");
                }
                switch (kid) {
                    case Integer mcid -> letters(at, mcid, run);
                    case PDMarkedContentReference reference ->
                        letters(
                                reference.getPage() == null ? at : pageOf(reference.getPage()),
                                reference.getMCID(),
                                run);
                    case PDStructureElement part
                    when inner -> {
                        if (BLOCKS.contains(type(part))) {
                            blocks.add(part);
                        } else if (!part.getCOSObject().equals(element.getCOSObject())) {
                            gather(part, depth + 1, true, at, run);
                        }
                    }
                    default -> {
                        // a reference to an object on the page, which says nothing
                    }
                }
            }
        }

        private void letters(int at, int mcid, List<Glyph> run) {
            List<Glyph> found = glyphs.getOrDefault(new Place(at, mcid), List.of());
            if (at != page && !run.isEmpty()) {
                end(run);
            }
            page = page == 0 ? at : page;
            run.addAll(found);
            read += found.stream().filter(glyph -> !glyph.text().isBlank()).count();
            if (read > Limits.CHARACTERS) {
                throw Unreadable.because("damaged");
            }
        }

        private void end(List<Glyph> run) {
            lines.addAll(PdfLines.of(run, page));
            run.clear();
        }

        Line line(Set<String> marks) {
            Line line = new Line();
            PdfLines.join(line, lines);
            PdfMarks read = PdfMarks.of(line, marks);
            Line done = new Line();
            int from = 0;
            for (Part.NoteMark mark : read.marks()) {
                done.add(read.text().substring(from, mark.at()));
                done.mark(mark.mark());
                from = mark.at();
            }
            done.add(read.text().substring(from));
            return done;
        }

        void write(@Nullable String mark) {
            Line line = line(known);
            if (!line.isBlank()) {
                parts.add(
                        mark == null
                                ? new Part.Paragraph(line.text(), line.marks(), page)
                                : new Part.Item(mark, line.text(), line.marks(), page));
            }
        }
    }
}
