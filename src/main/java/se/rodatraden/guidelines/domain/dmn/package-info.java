/**
 * Exchange of decision tables as DMN XML: versions 1.3, 1.4 and 1.5 are read and written, each file in the version that
 * it came in, or in 1.3, which every modeler reads. Only decision tables over plain inputs are inside the subset; expressions, decisions that depend on
 * decisions, business knowledge models, services and imports are refused with their place, and so is every text that has no
 * place here.
 *
 * <p>What a file says around its table is a {@code FileFrame}: {@code definitions} with {@code id}, {@code name},
 * {@code namespace} and {@code description}; {@code decision} with {@code description}, {@code question} and
 * {@code allowedAnswers}; {@code decisionTable} with {@code outputLabel}; {@code inputData} with {@code id}, {@code label} and
 * {@code description}, in their order; {@code itemDefinition} with {@code id}, {@code name}, {@code label} and parts, in their
 * order, and which column is of which; {@code textAnnotation}, and the {@code association} that ties one to the decision or an input.
 *
 * <p>All else is a {@code FileRest}: for each element, the attributes that we would not write by ourselves, ids first, and what
 * stands in its {@code extensionElements}; the drawing ({@code DMNDI}); and {@code inputData} that no column asks about. Nothing
 * that is read is left out of what is written but white space between elements, comments and prefixes.
 *
 * <p>Files come from strangers: no document type, no entities, nothing fetched, and limits on size, depth and
 * number of elements. The readers throw nothing.
 *
 * <p>A set is a collection of a text type with allowed values, asked with {@code list contains}.
 *
 * <p>DMN has no whole numbers and no ages. The attribute {@code scale} ({@code whole} or {@code years}) in the
 * namespace {@code urn:rodatraden:dmn:1} tells them apart; other tools ignore it and see numbers. The attribute {@code kept}
 * tells the types of a file that we were given from those that we need ourselves.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.dmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
