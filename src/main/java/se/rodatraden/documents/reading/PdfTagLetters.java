package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.PdfGlyphs.Glyph;

/** The letters of a PDF by the tags that they stand under, with an end to how many of both are read. */
final class PdfTagLetters {
    private record Place(int page, int mcid) {}

    private final Map<COSBase, Integer> pages = new IdentityHashMap<>();
    private final Map<Place, List<Glyph>> glyphs = new HashMap<>();
    private int tags;
    private long read;

    PdfTagLetters(PDDocument pdf, PdfGlyphs written) {
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

    /** Reads from the beginning: what was read before does not count. */
    void again() {
        read = 0;
        tags = 0;
    }

    static String type(PDStructureElement element) {
        String type = element.getStandardStructureType();
        return type == null ? "" : type;
    }

    List<PDStructureElement> elements(PDStructureNode node, int depth) {
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
    final class Words {
        private static final Set<String> BLOCKS = Set.of("L", "Table", "Figure", "Note", "FENote");

        private final List<PdfLine> lines = new ArrayList<>();
        final List<PDStructureElement> blocks = new ArrayList<>();
        int page;

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
    }
}
