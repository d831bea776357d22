/**
 * What can be proved about tables: gaps, overlaps, rows that never decide, and the difference between two
 * tables as regions of the input space. Everything rests on one partition: each axis is cut at every edge
 * of the tables' tests, so each product of pieces behaves as one, and the reduced diagram over them is exact.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
