/**
 * The municipal matter, from the motion to the decision and back. Each body is an authority of its own with a
 * diary and a number series of its own; one question is one matter in each authority that handles it, linked
 * by number and never one row. Owns the diary, the motion, the referral round, the official report with its
 * checks, meetings, agendas, decisions and their dispatch.
 *
 * <p>Contract: nobody reads or writes in another authority's diary. What passes between two of them is posted
 * to a mailbox that only the addressee reads, and takes effect when the addressee's registrar registers it.
 * The use cases are the named interface {@code usecase}: one class for each thing that a person does, called
 * with the actor bound; each refuses with the same verdict that draws its button. Whether a document is
 * official is computed from the law's rules. A signed report and a taken decision never change.
 *
 * <p>The checks warn and never block. Figures are cited, never computed: whoever keeps them implements
 * {@link se.rodatraden.matters.EvidenceCitations}. A decision on a guideline is handed to {@code guidelines} as
 * a {@code DecisionRef}. What happened is published as events in the transaction
 * ({@link se.rodatraden.matters.MotionRegistered} and its siblings), and
 * {@link se.rodatraden.matters.MatterTrail} gives the thread of a motion: the nodes that the actor may see, and
 * the number of those that the actor may not.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "clocks",
            "documents",
            "documents :: reading",
            "guidelines",
            "guidelines :: usecase",
            "shell"
        })
@NullMarked
package se.rodatraden.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
