/**
 * Pictures of protected figures, drawn on the server as SVG: bars by a charting library, the flow by ourselves. See
 * {@code docs/decisions/0033-charts-by-lets-plot.md}.
 */
@NullMarked
package se.rodatraden.evidence.domain.chart;

import org.jspecify.annotations.NullMarked;
