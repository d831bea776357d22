package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts a PDF's lines from what is printed at the top and foot of its pages: what the file itself calls an artifact, and
 * what stands on most pages at the same place.
 *
 * @param body the lines of each page
 * @param heads the text and the first page on which it stands
 */
record PdfEdges(List<List<PdfLine>> body, Map<String, Integer> heads, Map<String, Integer> feet) {
    /** How far from the edge of the page, of its height. */
    private static final float EDGE = 0.14f;

    /** Lines that a head or a foot has at most. */
    private static final int MOST = 8;

    static PdfEdges of(List<PdfGlyphs.Page> pages) {
        List<List<PdfLine>> lines = pages.stream()
                .map(page -> PdfLines.of(page.glyphs(), page.number()))
                .toList();
        Map<String, Integer> tops = shapes(lines, pages, true);
        Map<String, Integer> bottoms = shapes(lines, pages, false);
        PdfEdges edges = new PdfEdges(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < pages.size(); i++) {
            edges.page(lines.get(i), pages.get(i), tops, bottoms, pages.size());
        }
        return edges;
    }

    private void page(
            List<PdfLine> lines,
            PdfGlyphs.Page page,
            Map<String, Integer> tops,
            Map<String, Integer> bottoms,
            int pages) {
        List<PdfLine> kept = new ArrayList<>();
        for (PdfLine line : lines) {
            boolean top = line.y() < page.height() * EDGE;
            boolean bottom = line.y() > page.height() * (1 - EDGE);
            Map<String, Integer> shapes = top ? tops : bottoms;
            boolean repeated = (top || bottom)
                    && shapes.getOrDefault(Repeated.shape(line.words()), 0) >= Math.max(2, (pages + 1) / 2);
            if (repeated || line.artifact() && (top || bottom)) {
                Map<String, Integer> edge = top ? heads : feet;
                Line words = new Line();
                words.add(line.words());
                if (edge.size() < MOST * 4) {
                    edge.putIfAbsent(words.text(), page.number());
                }
            } else {
                kept.add(line);
            }
        }
        body.add(kept);
    }

    private static Map<String, Integer> shapes(List<List<PdfLine>> lines, List<PdfGlyphs.Page> pages, boolean top) {
        Map<String, Integer> shapes = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            float height = pages.get(i).height();
            Set<String> here = new HashSet<>();
            for (PdfLine line : lines.get(i)) {
                if (here.size() < MOST && (top ? line.y() < height * EDGE : line.y() > height * (1 - EDGE))) {
                    here.add(Repeated.shape(line.words()));
                }
            }
            here.forEach(shape -> shapes.merge(shape, 1, Integer::sum));
        }
        return shapes;
    }
}
