package se.rodatraden.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The time of a what-if over the number of facts, both by powers of ten, as an SVG that prints in greyscale. */
final class GrowthPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 620;
    private static final int TOP = 24;
    private static final int BOTTOM = 340;
    private static final int FIRST_FACTS = 4;
    private static final int LAST_FACTS = 7;

    /** Powers of ten of a millisecond, with their names. */
    private static final List<String> TIMES = List.of("10 ms", "100 ms", "1 s", "10 s", "100 s", "1,000 s");

    private GrowthPlot() {}

    static String of(List<WhatIfBench.Parts> grown) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
                <title>Time of a what-if over the number of facts</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s%s%s%s<text x="%d" y="%d" text-anchor="middle">facts in the register</text>
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        axes(),
                        line(grown, WhatIfBench.Parts::first, "6 4", "the first of a quarter, freezing included"),
                        line(grown, WhatIfBench.Parts::bare, "2 3", "bare GROUP BY"),
                        line(grown, WhatIfBench.Parts::again, "", "every one after it"),
                        (LEFT + RIGHT) / 2,
                        HEIGHT - 12);
    }

    private static String axes() {
        StringBuilder axes = new StringBuilder();
        for (int power = FIRST_FACTS; power <= LAST_FACTS; power++) {
            axes.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
                    x(Math.pow(10, power)),
                    BOTTOM + 20,
                    (long) Math.pow(10, power)));
        }
        for (int i = 0; i < TIMES.size(); i++) {
            double y = y(Math.pow(10, i + 1));
            axes.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.0fH%d\" stroke=\"#ccc\"/><text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%s</text>%n",
                    LEFT,
                    y,
                    RIGHT,
                    LEFT - 8,
                    y + 4,
                    TIMES.get(i)));
        }
        return axes.toString();
    }

    /** Its name stands above its beginning. */
    private static String line(
            List<WhatIfBench.Parts> grown, ToDoubleFunction<WhatIfBench.Parts> millis, String dashes, String name) {
        String points = grown.stream()
                .map(parts -> String.format(Locale.ROOT, "%.1f,%.1f", x(parts.facts()), y(millis.applyAsDouble(parts))))
                .collect(Collectors.joining(" "));
        String dots = grown.stream()
                .map(parts -> String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>%n",
                        x(parts.facts()),
                        y(millis.applyAsDouble(parts))))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n%s"
                        + "<text x=\"%.0f\" y=\"%.0f\">%s</text>%n",
                points,
                dashes,
                dots,
                x(grown.getFirst().facts()),
                y(millis.applyAsDouble(grown.getFirst())) - 14,
                name);
    }

    private static double x(double facts) {
        return LEFT + 20 + (Math.log10(facts) - FIRST_FACTS) / (LAST_FACTS - FIRST_FACTS) * (RIGHT - LEFT - 60);
    }

    private static double y(double millis) {
        return BOTTOM - (Math.log10(millis) - 1) / (TIMES.size() - 1) * (BOTTOM - TOP);
    }
}
