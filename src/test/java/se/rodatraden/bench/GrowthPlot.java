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
    private static final int BOTTOM = 340;
    private static final int FIRST_FACTS = 4;
    private static final int LAST_FACTS = 7;
    private static final int FIRST_MS = 0;
    private static final int LAST_MS = 6;

    private GrowthPlot() {}

    static String of(List<WhatIfBench.Parts> grown) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
                <title>Time of a what-if over the number of facts</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s%s%s%s<text x="%d" y="%d" text-anchor="middle">facts in the register</text>
                <text x="16" y="24">milliseconds</text>
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        axes(),
                        line(grown, WhatIfBench.Parts::first, "6 4", "the first of a quarter, freezing included", 60),
                        line(grown, WhatIfBench.Parts::bare, "2 3", "bare GROUP BY", 80),
                        line(grown, WhatIfBench.Parts::again, "", "every one after it", 100),
                        (LEFT + WIDTH) / 2,
                        HEIGHT - 12);
    }

    private static String axes() {
        StringBuilder axes = new StringBuilder();
        for (int power = FIRST_FACTS; power <= LAST_FACTS; power++) {
            axes.append("<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n"
                    .formatted(x(Math.pow(10, power)), BOTTOM + 20, (long) Math.pow(10, power)));
        }
        for (int power = FIRST_MS; power <= LAST_MS; power++) {
            double y = y(Math.pow(10, power));
            axes.append(
                    "<path d=\"M%d %.0fH%d\" stroke=\"#ccc\"/><text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%,d</text>%n"
                            .formatted(LEFT, y, WIDTH - 20, LEFT - 8, y + 4, (long) Math.pow(10, power)));
        }
        return axes.toString();
    }

    private static String line(
            List<WhatIfBench.Parts> grown,
            ToDoubleFunction<WhatIfBench.Parts> millis,
            String dashes,
            String name,
            int key) {
        String points = grown.stream()
                .map(parts -> String.format(Locale.ROOT, "%.1f,%.1f", x(parts.facts()), y(millis.applyAsDouble(parts))))
                .collect(Collectors.joining(" "));
        return """
                <polyline points="%s" fill="none" stroke="#000" stroke-width="2" stroke-dasharray="%s"/>
                <path d="M%d %dh40" stroke="#000" stroke-width="2" stroke-dasharray="%s"/><text x="%d" y="%d">%s</text>
                """.formatted(points, dashes, LEFT + 12, key - 30, dashes, LEFT + 60, key - 26, name);
    }

    private static double x(double facts) {
        return LEFT + 20 + (Math.log10(facts) - FIRST_FACTS) / (LAST_FACTS - FIRST_FACTS) * (WIDTH - LEFT - 80);
    }

    private static double y(double millis) {
        return BOTTOM - (Math.log10(Math.max(1, millis)) - FIRST_MS) / (LAST_MS - FIRST_MS) * (BOTTOM - 30);
    }
}
