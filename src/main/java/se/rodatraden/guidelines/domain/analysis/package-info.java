/**
 * What can be proved about tables: gaps, overlaps, rows that never decide, and the difference between two
 * tables as regions of the input space. Everything rests on one partition: each axis is cut at every edge
 * of the tables' tests, so each product of pieces behaves as one, and the reduced diagram over them is exact.
 * A diagram may grow beyond what a page can wait for; then a search over the same pieces gives what it finds and
 * says that there is more. Nothing that is reported is ever a guess.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
