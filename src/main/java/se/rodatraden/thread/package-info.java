/**
 * The thread (röda tråden): one line from a motion through the remiss, the figures, the official report and
 * the decisions to the guideline in force, and on to the decisions about children under it and what came of
 * them.
 *
 * <p>The module owns no record. It asks {@link se.rodatraden.matters.MatterTrail} for the steps in the
 * diaries, {@link se.rodatraden.guidelines.Guidelines} for the versions, and
 * {@link se.rodatraden.evidence.GuidelineFigures} for the protected counts, and
 * {@link se.rodatraden.casework.DecisionsUnder} for the decisions about children that the reader may see, and puts them
 * in order.
 *
 * <p>Contract: each step that the reader may see is a link that opens it; of the others only their number is
 * shown, and who may see what was decided by row security before it came here. What was decided about
 * children is counts that have passed disclosure control, and beside them, for those alone who may see the cases, the
 * way to each decision and its follow-up; that they were listed is logged. A thread without any step that
 * the reader may see still shows the guideline, which is public.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "audit", "guidelines", "matters", "casework", "evidence", "shell"})
@NullMarked
package se.rodatraden.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
