package se.rodatraden.evidence.domain.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * Two bars for each line, the first outlined and the second solid, so that they differ in print and to those
 * who see no colours; a hidden count is a hatched field of one width for all, which says nothing of its size.
 *
 * @param title and {@code description}: read aloud instead of the picture
 * @param hidden what the hatched field means
 * @param number writes a count as the reader expects it
 */
public record PairedBars(
        String title,
        String description,
        String first,
        String second,
        String hidden,
        List<Line> lines,
        LongFunction<String> number) {

    /** Empty for a hidden count. */
    public record Line(String label, OptionalLong first, OptionalLong second) {}

    public PairedBars {
        lines = List.copyOf(lines);
    }

    /**
     * For a page: texts are text, and the letters are those of the page around.
     *
     * @param id makes the names inside the picture unique on its page
     */
    public String svg(String id) {
        return new SvgDrawing(title, description, id).of(new BarLayout(this, SvgDrawing.MEASURES).drawing());
    }

    /** For a document on paper. */
    public PrintedDrawing printed() {
        return new PrintedDrawing(new BarLayout(this, PrintedDrawing.MEASURES).drawing());
    }
}
