package se.rodatraden.documents.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import se.rodatraden.documents.reading.ReadFile.Note;

/** Reads a PDF by its tags (ISO 32000-1, 14.8): what a screen reader would hear, in that order. */
final class PdfTags {
    private static final Pattern NOTE =
            Pattern.compile("^\\s*[\\[(]?(\\d{1,3}|\\*{1,3}|[ivx]{1,5})[\\])]?[.:]?\\s*(\\S.*)?$", Pattern.DOTALL);

    private final Map<COSBase, Note> notes = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<COSBase> above = new HashSet<>();
    private final Parts parts = new Parts();
    private final PDStructureTreeRoot root;
    private final PdfGlyphs written;
    private final PdfTagLetters letters;

    PdfTags(PDDocument pdf, PDStructureTreeRoot root, PdfGlyphs written) {
        this.root = root;
        this.written = written;
        this.letters = new PdfTagLetters(pdf, written);
    }

    /** How many letters stood under the tags. */
    long read() {
        return letters.read();
    }

    PdfText text() {
        findNotes(root, 0);
        letters.again();
        PdfEdges edges = PdfEdges.of(
                written.pages().stream().map(PdfGlyphs.Page::artifacts).toList());
        edges.heads().forEach((text, page) -> parts.add(new Part.PageHead(text, page)));
        children(root, 0, 0);
        edges.feet().forEach((text, page) -> parts.add(new Part.PageFoot(text, page)));
        return new PdfText(parts.list(), List.copyOf(notes.values()));
    }

    private void findNotes(PDStructureNode node, int depth) {
        for (PDStructureElement element : letters.elements(node, depth)) {
            if (isNote(element)) {
                PdfTagLetters.Words words = letters.new Words();
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
        for (PDStructureElement element : letters.elements(node, depth)) {
            if (above.add(element.getCOSObject())) {
                element(element, depth + 1, sections);
                above.remove(element.getCOSObject());
            }
        }
    }

    private void element(PDStructureElement element, int depth, int sections) {
        String type = PdfTagLetters.type(element);
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
                if (isOfNotes(element, depth)) {
                    letters.elements(element, depth).forEach(part -> count(part, depth));
                } else {
                    ownWords(element);
                    children(element, depth, type.equals("Sect") ? sections + 1 : sections);
                }
            }
            default -> paragraph(element, depth);
        }
    }

    /** Whether a division is a heading and notes, which are told elsewhere. */
    private boolean isOfNotes(PDStructureElement division, int depth) {
        List<PDStructureElement> held = letters.elements(division, depth);
        return held.size() > 1
                && PdfTagLetters.type(held.getFirst()).matches("H[1-6]?")
                && held.stream().skip(1).allMatch(PdfTags::isNote);
    }

    private static boolean isNote(PDStructureElement element) {
        String type = PdfTagLetters.type(element);
        return type.equals("Note") || type.equals("FENote");
    }

    private void heading(PDStructureElement element, int level, int depth) {
        PdfTagLetters.Words words = letters.new Words();
        words.add(element, depth);
        Line line = words.line(known);
        if (!line.isBlank()) {
            parts.add(new Part.Heading(line.text(), level, words.page));
        }
        words.blocks.forEach(block -> element(block, depth + 1, 0));
    }

    private void paragraph(PDStructureElement element, int depth) {
        PdfTagLetters.Words words = letters.new Words();
        words.add(element, depth);
        write(words);
        words.blocks.forEach(block -> element(block, depth + 1, 0));
    }

    private void write(PdfTagLetters.Words words) {
        Line line = words.line(known);
        if (!line.isBlank()) {
            parts.add(new Part.Paragraph(line.text(), line.marks(), words.page));
        }
    }

    /** Words that stand right under a division. */
    private void ownWords(PDStructureElement element) {
        PdfTagLetters.Words words = letters.new Words();
        words.addOwn(element);
        write(words);
    }

    private void list(PDStructureElement list, int depth) {
        for (PDStructureElement item : letters.elements(list, depth)) {
            if (!PdfTagLetters.type(item).equals("LI")) {
                element(item, depth + 1, 0);
                continue;
            }
            PdfTagLetters.Words label = letters.new Words();
            PdfTagLetters.Words body = letters.new Words();
            body.addOwn(item);
            for (PDStructureElement part : letters.elements(item, depth)) {
                (PdfTagLetters.type(part).equals("Lbl") ? label : body).add(part, depth + 1);
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
        for (PDStructureElement element : letters.elements(node, depth)) {
            switch (PdfTagLetters.type(element)) {
                case "Caption" -> {
                    PdfTagLetters.Words words = letters.new Words();
                    words.add(element, depth + 1);
                    rows.caption(words.line(Set.of()).text(), words.page);
                }
                case "TR" -> {
                    rows.row();
                    for (PDStructureElement cell : letters.elements(element, depth + 1)) {
                        PdfTagLetters.Words words = letters.new Words();
                        words.add(cell, depth + 2);
                        rows.cell(
                                words.line(Set.of()).text().strip(),
                                PdfTagLetters.type(cell).equals("TH"),
                                words.page);
                    }
                }
                default -> rows(element, rows, depth + 1);
            }
        }
    }

    private void figure(PDStructureElement element, int depth) {
        PdfTagLetters.Words words = letters.new Words();
        words.add(element, depth);
        String alternative = element.getAlternateDescription();
        parts.add(new Part.Picture(alternative == null ? "" : alternative.strip(), words.page));
    }

    private void count(PDStructureElement element, int depth) {
        letters.new Words().add(element, depth);
    }
}
