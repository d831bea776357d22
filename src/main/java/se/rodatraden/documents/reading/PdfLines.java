package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.PdfGlyphs.Glyph;

/** Puts letters together to lines: by their base line, with a blank where there is room for one. */
final class PdfLines {
    private static final Pattern MARK = Pattern.compile("\\d{1,3}|\\*{1,3}|[ivx]{1,5}");

    /** Of the size of the letters around it. */
    private static final float SMALL = 0.85f;

    /** Room for more than a blank: the next column, or a tab. In sizes of the letters. */
    private static final float WIDE = 1.6f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final int page;
    private final List<Glyph> open = new ArrayList<>();

    private PdfLines(int page) {
        this.page = page;
    }

    static List<PdfLine> of(List<Glyph> glyphs, int page) {
        PdfLines lines = new PdfLines(page);
        for (Glyph glyph : glyphs) {
            lines.add(glyph);
        }
        lines.end();
        return lines.lines;
    }

    private void add(Glyph glyph) {
        if (!open.isEmpty() && !isOnLine(open.getLast(), glyph)) {
            end();
        }
        open.add(glyph);
    }

    private static boolean isOnLine(Glyph before, Glyph glyph) {
        float size = Math.max(before.size(), glyph.size());
        return before.artifact() == glyph.artifact()
                && Math.abs(before.y() - glyph.y()) < size * 0.55f
                && glyph.x() > before.x() - size * 0.5f;
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        float size = usualSize();
        float base = open.stream()
                .filter(glyph -> glyph.size() >= size * SMALL)
                .map(Glyph::y)
                .findFirst()
                .orElse(open.getFirst().y());
        StringBuilder text = new StringBuilder();
        StringBuilder raised = new StringBuilder();
        String begins = "";
        Glyph before = null;
        boolean bold = true;
        for (Glyph glyph : open) {
            boolean high = glyph.size() < size * SMALL
                    && base - glyph.y() > size * 0.12f
                    && MARK.matcher(raised + glyph.text().strip()).matches();
            if (!high && !raised.isEmpty()) {
                begins = text.toString().isBlank() ? raised.toString() : begins;
                text.append(Line.MARK).append(raised).append(Line.MARK_END);
                raised.setLength(0);
            }
            if (before != null && !high) {
                text.append(gap(before, glyph, size));
            }
            if (high) {
                raised.append(glyph.text().strip());
            } else {
                text.append(glyph.text());
            }
            bold &= glyph.bold() || glyph.text().isBlank() || high;
            before = glyph;
        }
        if (!raised.isEmpty()) {
            text.append(Line.MARK).append(raised).append(Line.MARK_END);
        }
        if (!text.toString().isBlank()) {
            Glyph first = open.getFirst();
            lines.add(new PdfLine(
                    text.toString(),
                    first.x(),
                    open.getLast().end(),
                    base,
                    size,
                    bold,
                    begins,
                    page,
                    first.artifact()));
        }
        open.clear();
    }

    private static String gap(Glyph before, Glyph glyph, float size) {
        float room = glyph.x() - before.end();
        if (room > size * WIDE) {
            return "\t";
        }
        float blank = glyph.space() > 0 ? Math.min(glyph.space(), size * 0.4f) : size * 0.25f;
        return room > blank * 0.45f ? " " : "";
    }

    private float usualSize() {
        Map<Float, Integer> sizes = new HashMap<>();
        for (Glyph glyph : open) {
            if (!glyph.text().isBlank()) {
                sizes.merge(glyph.size(), glyph.text().length(), Integer::sum);
            }
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(open.getFirst().size());
    }

    /** Lines as running text: a word parted at the end of a line is whole again. */
    static void join(Line to, List<PdfLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text().strip();
            boolean parted = i + 1 < lines.size()
                    && text.matches("(?s).*\\p{L}[-\u00ad\u2010]")
                    && lines.get(i + 1).words().matches("(?s)\\p{Ll}.*");
            if (!parted) {
                to.addMarked(text + (i + 1 < lines.size() ? " " : ""));
            } else if (lines.get(i + 1).words().matches("(?s)(?:och|eller|samt)\\b.*")) {
                to.addMarked(text + " ");
            } else {
                to.addMarked(text.substring(0, text.length() - 1));
            }
        }
    }
}
