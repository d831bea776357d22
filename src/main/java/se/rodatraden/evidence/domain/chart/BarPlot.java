package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;
import se.rodatraden.evidence.domain.chart.Mark.Fill;

/**
 * Lying bars on one scale, each with its count in figures at its far end, as Lets-Plot is asked for them. Across, a
 * place is a count; downwards it is in the picture's own units, below zero as the library counts upwards. Hidden counts
 * have bars of one length.
 *
 * @param columns how many panels stand beside each other
 * @param height of a panel, in the picture's own units
 * @param panels the names of the panels, in their order
 * @param number writes a count as the reader expects it
 */
record BarPlot(
        Measures measures,
        int columns,
        double height,
        List<String> panels,
        List<Row> rows,
        List<Tick> ticks,
        List<Swatch> legend,
        LongFunction<String> number) {
    /** What the library keeps for itself: above, for the names of panels, and around and between them. */
    private static final int ABOVE = 53;

    private static final int NAME = 30;
    private static final int AROUND = 10;

    /** A panel is at least so high, or the library makes it so and the picture ends too early. */
    private static final int LEAST = 60;

    private static final int TO_NUMBER = 5;
    private static final int TO_LABEL = 7;

    /**
     * @param panel which of the panels it stands in, from 0
     * @param top where its bar begins, downwards
     * @param count empty when it is hidden
     * @param mirrored to the left of the axis
     */
    record Row(int panel, double top, OptionalLong count, Fill fill, boolean mirrored) {
        private boolean isNobody() {
            return count.isPresent() && count.getAsLong() == 0;
        }

        private int side() {
            return mirrored ? -1 : 1;
        }
    }

    /** What stands beside a line or the lines of a group, at the middle of them. */
    record Tick(double middle, String label) {}

    Drawing drawing() {
        if (rows.isEmpty()) {
            return new Drawing(measures.width(), ABOVE, List.of());
        }
        int lines = Math.ceilDiv(panels.size(), columns);
        double whole = ABOVE + lines * (panelHeight() + (columns > 1 ? NAME : 0));
        Drawing drawing = LetsPlot.drawing(spec(), panels, measures, (int) Math.ceil(whole));
        requireWhole(drawing);
        return drawing;
    }

    private double panelHeight() {
        return Math.max(LEAST, height);
    }

    /** The library leaves out what it finds no room for, adds words of its own, and says nothing of either. */
    private void requireWhole(Drawing drawing) {
        Set<String> own = Stream.of(
                        panels.stream(),
                        ticks.stream().map(Tick::label),
                        legend.stream().map(Swatch::label),
                        rows.stream().map(this::words))
                .flatMap(words -> words)
                .collect(Collectors.toSet());
        int counts = 0;
        for (Mark mark : drawing.marks()) {
            switch (mark) {
                case Mark.Words words
                when !own.contains(words.text()) ->
                    throw new IllegalStateException("words that nobody asked for: " + words.text());
                case Mark.Words words -> counts += words.size() == measures.number() ? 1 : 0;
                case Mark.Axis axis
                when axis.bottom() > drawing.height() ->
                    throw new IllegalStateException("a picture too low for its panels: " + drawing.height());
                case Mark.Axis _, Mark.Bar _, Mark.Line _, Mark.Ribbon _ -> {}
            }
        }
        if (counts != rows.size()) {
            throw new IllegalStateException(counts + " counts drawn of " + rows.size());
        }
    }

    private Map<String, Object> spec() {
        Map<String, Object> spec = LetsPlot.named(
                "kind", "plot", "layers", layers(), "scales", List.of(fills(), across(), down()), "theme", theme());
        if (columns > 1) {
            spec.put(
                    "facet",
                    LetsPlot.named("name", "wrap", "facets", List.of("panel"), "ncol", columns, "order", List.of(1)));
        }
        return spec;
    }

    private List<Object> layers() {
        List<Object> layers = new ArrayList<>();
        layers.add(bars());
        layers.add(labels());
        layers.add(LetsPlot.named("geom", "vline", "xintercept", 0, "color", LetsPlot.INK, "size", 0.5));
        for (boolean mirrored : new boolean[] {false, true}) {
            List<Row> side =
                    rows.stream().filter(row -> row.mirrored() == mirrored).toList();
            if (!side.isEmpty()) {
                layers.add(numbers(side, mirrored ? "right" : "left"));
            }
        }
        return layers;
    }

    private Map<String, Object> bars() {
        List<Row> bars = rows.stream().filter(row -> !row.isNobody()).toList();
        return LetsPlot.named(
                "geom",
                "rect",
                "data",
                LetsPlot.named(
                        "panel", each(bars, BarPlot::panel),
                        "left", each(bars, row -> Math.min(0, row.side() * length(row))),
                        "right", each(bars, row -> Math.max(0, row.side() * length(row))),
                        "top", each(bars, row -> -row.top()),
                        "bottom", each(bars, row -> -row.top() - measures.bar()),
                        "fill", each(bars, row -> fill(row).name())),
                "mapping",
                LetsPlot.named("xmin", "left", "xmax", "right", "ymin", "bottom", "ymax", "top", "fill", "fill"),
                "color",
                LetsPlot.INK);
    }

    private Map<String, Object> numbers(List<Row> side, String standing) {
        return text(
                LetsPlot.named(
                        "panel", each(side, BarPlot::panel),
                        "x", each(side, row -> row.side() * (length(row) + TO_NUMBER / unit())),
                        "y", each(side, row -> -row.top() - measures.bar() / 2.0),
                        "words", each(side, this::words)),
                standing,
                measures.number());
    }

    /** Words of an axis the library would cut after twenty letters, and leave out where lines are close. */
    private Map<String, Object> labels() {
        List<Row> first = new ArrayList<>();
        List<Tick> beside = new ArrayList<>();
        for (int panel = 0; panel < panels.size(); panel++) {
            for (Tick tick : ticks) {
                first.add(new Row(panel, 0, OptionalLong.empty(), Fill.SOLID, false));
                beside.add(tick);
            }
        }
        return text(
                LetsPlot.named(
                        "panel", each(first, BarPlot::panel),
                        "x", each(beside, tick -> farLeft() - TO_LABEL / unit()),
                        "y", each(beside, tick -> -tick.middle()),
                        "words", each(beside, Tick::label)),
                "right",
                measures.label());
    }

    private static Map<String, Object> text(Map<String, Object> data, String standing, double size) {
        return LetsPlot.named(
                "geom",
                "text",
                "data",
                data,
                "mapping",
                LetsPlot.named("x", "x", "y", "y", "label", "words"),
                "hjust",
                standing,
                "size",
                size / 2);
    }

    /** The library sorts panels, or puts them in an order of its own: it is told their numbers only. */
    private static String panel(Row row) {
        return String.format(Locale.ROOT, "%03d", row.panel());
    }

    private String words(Row row) {
        return row.count().isPresent() ? number.apply(row.count().getAsLong()) : "*";
    }

    private static Fill fill(Row row) {
        return row.count().isPresent() ? row.fill() : Fill.HATCHED;
    }

    private double length(Row row) {
        return row.count().isPresent() ? row.count().getAsLong() : measures.hiddenWidth() / unit();
    }

    /** How long a bar is for each that is counted. */
    private double unit() {
        double panel = (measures.width() - 2.0 * AROUND - AROUND * (columns - 1)) / columns;
        return ((panel - labelsWidth()) / sides() - measures.right()) / greatest();
    }

    private double labelsWidth() {
        return Math.ceil(measures.widest(ticks.stream().map(Tick::label))) + TO_LABEL;
    }

    /** Where bars to the left and their numbers end, or the axis, when there are none. */
    private double farLeft() {
        return sides() > 1 ? -greatest() - measures.right() / unit() : 0;
    }

    private int sides() {
        return (int) rows.stream().map(Row::mirrored).distinct().count();
    }

    private long greatest() {
        return Math.max(
                1, rows.stream().mapToLong(row -> row.count().orElse(0)).max().orElse(0));
    }

    /** Every way of filling has its own colour, whether the legend tells of it or not. */
    private Map<String, Object> fills() {
        return LetsPlot.named(
                "aesthetic",
                "fill",
                "discrete",
                true,
                "limits",
                each(List.of(Fill.values()), Fill::name),
                "values",
                each(List.of(Fill.values()), LetsPlot::colour),
                "breaks",
                each(legend, swatch -> swatch.fill().name()),
                "labels",
                each(legend, Swatch::label));
    }

    private Map<String, Object> across() {
        return LetsPlot.named(
                "aesthetic",
                "x",
                "limits",
                List.of(farLeft() - labelsWidth() / unit(), greatest() + measures.right() / unit()),
                "expand",
                List.of(0, 0));
    }

    private Map<String, Object> down() {
        return LetsPlot.named("aesthetic", "y", "limits", List.of(-panelHeight(), 0), "expand", List.of(0, 0));
    }

    private Map<String, Object> theme() {
        Map<String, Object> theme = LetsPlot.named(
                "name",
                "classic",
                "legend_position",
                "top",
                "text",
                LetsPlot.named("name", "text", "size", measures.label()));
        Stream.of(
                        "axis_title",
                        "axis_ticks",
                        "axis_line",
                        "axis_text_x",
                        "axis_text_y",
                        "panel_grid",
                        "legend_title",
                        "strip_background")
                .forEach(part -> theme.put(part, "blank"));
        return theme;
    }

    private static <T> List<Object> each(List<T> of, Function<T, Object> what) {
        return of.stream().map(what).toList();
    }
}
