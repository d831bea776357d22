package se.rodatraden.evidence.domain.chart;

/**
 * A picture of protected counts. A hidden count is a hatched field of one size for all, which says nothing of how
 * great it is, and a count that is shown stands in figures beside what is drawn of it.
 */
public sealed interface CountChart permits PairedBars, AgePyramid, SmallMultiples, Flow {
    /** With the description, read aloud instead of the picture. */
    String title();

    String description();

    Drawing drawing(Measures measures);

    /**
     * For a page: texts are text, and the letters are those of the page around.
     *
     * @param id makes the names inside the picture unique on its page
     */
    default String svg(String id) {
        return new SvgDrawing(title(), description(), id).of(drawing(SvgDrawing.MEASURES));
    }

    /** For a document on paper. */
    default PrintedDrawing printed() {
        return new PrintedDrawing(drawing(PrintedDrawing.MEASURES));
    }
}
