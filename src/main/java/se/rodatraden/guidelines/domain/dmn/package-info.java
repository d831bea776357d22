/**
 * Exchange of decision tables as DMN XML: versions 1.3, 1.4 and 1.5 are read, 1.3 is written, because every
 * modeler reads that one. Only decision tables over plain inputs are inside the subset; expressions, decisions that depend on
 * decisions, business knowledge models, services and imports are refused with their place. Drawings
 * ({@code DMNDI}), text annotations and other tools' extension elements say nothing about the rules and are
 * left out.
 *
 * <p>Files come from strangers: no document type, no entities, nothing fetched, and limits on size, depth and
 * number of elements. The readers throw nothing.
 *
 * <p>A set is a collection of a text type with allowed values, asked with {@code list contains}.
 *
 * <p>DMN has no whole numbers and no ages. The attribute {@code scale} ({@code whole} or {@code years}) in the
 * namespace {@code urn:rodatraden:dmn:1} tells them apart; other tools ignore it and see numbers.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.dmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
