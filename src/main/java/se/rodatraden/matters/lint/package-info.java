/**
 * The checks of an official report: what a careful reader would ask about before it leaves the administration. Rules are
 * code, what they compare with is dated data ({@link se.rodatraden.matters.lint.Knowledge}), and the same text gives the
 * same findings in the same order. Nothing is changed, looked up over a network, or judged by a learned model.
 *
 * <p>A report comes in as a {@link se.rodatraden.matters.lint.ReportText}, made of a file that was read or of the sections of
 * the workspace, and perhaps with what is known of its matter ({@link se.rodatraden.matters.lint.MatterContext}).
 */
@NamedInterface("lint")
@NullMarked
package se.rodatraden.matters.lint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
