/**
 * Figures leave only through here. Keeps a register of de-identified facts, tries a draft guideline against
 * it (what-if), protects every table before anybody sees it, and remembers what has been published.
 *
 * <p>Casework tells what a case says by an event, and it is recorded in the transaction of the decision or the
 * follow-up; which case a fact came from is known to casework alone. Matters cite a frozen set of figures by
 * the kernel's {@code EvidenceRef}; others read it through {@link se.rodatraden.evidence.EvidenceSnapshots}.
 *
 * <p>Contract: facts are read with the database role {@code rt_evidence}, which reaches this schema and
 * nothing else; the role that serves people may add facts and cannot read one. No raw count crosses the
 * module's border, not in a page, a log, a message or an exception. Every table passes minimum frequency,
 * complementary suppression, an audit by linear programming and the release ledger, in that order. A run is
 * reproducible to the last figure from its receipt. Figures from a file ({@code evidence::files}) pass the same control and
 * enter no ledger, which is said beside them.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "people",
            "documents",
            "guidelines",
            "guidelines::tables",
            "casework",
            "matters",
            "shell"
        })
@NullMarked
package se.rodatraden.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
