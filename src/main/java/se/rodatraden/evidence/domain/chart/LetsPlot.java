package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import se.rodatraden.evidence.domain.chart.Mark.Fill;

/**
 * The charting library: puts bars, axes, panels, labels and legend in their places. It knows no hatching, so each way
 * of filling is told to it as a colour of its own, which nothing but {@link LetsPlotSvg} sees.
 */
final class LetsPlot {
    static final String INK = "#000000";

    private LetsPlot() {}

    /**
     * @param spec a plot in the library's words, with panels by their number
     * @param panels their names
     * @throws IllegalStateException when the library does not take it, or draws what is not expected
     */
    static Drawing drawing(Map<String, Object> spec, List<String> panels, Measures measures, int height) {
        String svg;
        try {
            svg = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                    changeable(spec), new DoubleVector(measures.width(), height), LetsPlot::noImage, false);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Lets-Plot does not draw " + spec, e);
        }
        return new Drawing(measures.width(), height, new LetsPlotSvg(panels, measures).marks(svg));
    }

    /** In the order given: names and what they stand for, by turns. */
    static Map<String, Object> named(Object... namesAndValues) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return named;
    }

    static String colour(Fill fill) {
        return String.format(Locale.ROOT, "#0000%02x", fill.ordinal() + 1);
    }

    static Optional<Fill> fill(String colour) {
        return List.of(Fill.values()).stream()
                .filter(fill -> colour.equals("rgb(0,0," + (fill.ordinal() + 1) + ")"))
                .findFirst();
    }

    /** The library writes into what it is given. */
    private static Map<String, Object> changeable(Map<?, ?> fixed) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fixed.forEach((name, value) -> copy.put((String) name, changeable(value)));
        return copy;
    }

    private static Object changeable(Object fixed) {
        return switch (fixed) {
            case Map<?, ?> map -> changeable(map);
            case List<?> list ->
                new ArrayList<>(list.stream().map(LetsPlot::changeable).toList());
            default -> fixed;
        };
    }

    private static String noImage(int width, int height, int[] points) {
        throw new IllegalStateException("a picture of counts has no image in it");
    }
}
