/**
 * Statistical disclosure control: counts go in with all their sums, and only what cannot be worked back to a
 * few children comes out.
 *
 * <p>Raw: {@link se.rodatraden.evidence.domain.disclosure.CountSystem} and what builds it. Protected, and
 * the only types that a page may see: {@link se.rodatraden.evidence.domain.disclosure.ProtectedTables} and
 * what hangs from it. Method: minimum frequency, then hiding more cells until a linear program finds no
 * hidden cell narrower than the threshold over everything published at once (Hundepool et al., Statistical
 * Disclosure Control, 2012, chapter 4).
 *
 * <p>The way through: {@link se.rodatraden.evidence.domain.disclosure.CellSuppression} constructs a pattern
 * ({@code Construction}), shows again what is hidden for nothing ({@code SpareCells}) and has it audited ({@code
 * IntervalAudit}). {@link se.rodatraden.evidence.domain.disclosure.Suppression} tells what it cost and what any
 * pattern must cost ({@code LowerBound}). See docs/decisions/0018.
 */
@NullMarked
package se.rodatraden.evidence.domain.disclosure;

import org.jspecify.annotations.NullMarked;
