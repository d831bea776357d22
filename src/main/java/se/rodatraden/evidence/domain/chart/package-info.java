/**
 * Pictures of protected figures, drawn on the server as SVG. See
 * {@code docs/decisions/0006-charts-without-a-library.md} for why without a library.
 */
@NullMarked
package se.rodatraden.evidence.domain.chart;

import org.jspecify.annotations.NullMarked;
