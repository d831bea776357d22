/**
 * Persons in the child's case: the child, the guardians, where they live, and protected identity.
 *
 * <p>Contract: a person exists only inside one child's case ({@code subject}): row security, barriers and the
 * rule that an opening is logged hold for the person exactly as for the case. The same guardian in two
 * children's cases is two rows, so that one case tells nothing about the other. Nothing here is found but by
 * name or personal identity number (SoLPuF 15 §), and the search answers with cases, never with persons.
 *
 * <p>Protected identity raises the shield of {@code access} over the whole case: only the staff who are
 * named keep seeing it, a search finds nothing, no address is kept and no district is told. Names are read
 * in a transaction that has logged the opening or the listing; without the line there is no row.
 *
 * <p>Use cases for other modules are the named interface {@code usecase}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit"})
@NullMarked
package se.rodatraden.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
