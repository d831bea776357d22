/**
 * Figures from a file instead of the register: what an analyst, or another program, hands over and gets back
 * protected. No database, no Spring; whoever reads the file is whoever holds it.
 *
 * <p>Contract: a file is read whole or not at all, in bounded memory, and every refusal says where, why and what to
 * do. A refusal names columns and never repeats what stands in a row, which may be about a child. Facts go in and only
 * {@link se.rodatraden.evidence.usecase.files.SimulatedFigures} come out; the facts themselves stay in this package.
 * What comes out is in no ledger, so nobody has compared it with what was released before.
 *
 * <p>The formats are published in {@code docs/formats/}.
 */
@NamedInterface("files")
@NullMarked
package se.rodatraden.evidence.usecase.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
