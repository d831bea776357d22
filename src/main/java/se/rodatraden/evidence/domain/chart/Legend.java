package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.evidence.domain.chart.Mark.Anchor;
import se.rodatraden.evidence.domain.chart.Mark.Bar;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;

/** What each way of filling means, in a line at the top of a picture. */
final class Legend {
    private static final int WIDTH = 16;
    private static final int HEIGHT = 11;
    private static final int TO_WORDS = 5;
    private static final int TO_NEXT = 18;

    private Legend() {}

    record Swatch(String label, Fill fill) {}

    static List<Mark> of(Measures measures, List<Swatch> swatches) {
        return of(measures, 0, swatches);
    }

    /** @param top how far down the line begins */
    static List<Mark> of(Measures measures, int top, List<Swatch> swatches) {
        List<Mark> marks = new ArrayList<>();
        double x = 0;
        for (Swatch swatch : swatches) {
            marks.add(new Bar(x, top + 3, WIDTH, HEIGHT, swatch.fill));
            marks.add(new Words(x + WIDTH + TO_WORDS, top + 13, Anchor.START, measures.label(), swatch.label));
            x += WIDTH + TO_WORDS + measures.widthOf(swatch.label) + TO_NEXT;
        }
        return marks;
    }
}
