/**
 * Need-to-know. Owns the compartments, who is let into them and until when, the time-limited openings of a
 * single record, and the barriers that nothing overrides: one's own case, a relative's, a protected
 * identity.
 *
 * <p>The rules are enforced by PostgreSQL's row security, not by Java: {@code access.protect(table,
 * subject_column)} gives a table the same policies as every other. This module's part is to bind the
 * {@link se.rodatraden.kernel.Actor} of a request or a job to every transaction
 * ({@link se.rodatraden.access.ActorTransactionManager}), so that a query without an actor sees nothing, and
 * to let no request through to a page that has not declared its purpose
 * ({@link se.rodatraden.access.Endpoint}).
 *
 * <p>Break-glass ({@link se.rodatraden.access.EmergencyOpening}, nödöppning): a grant that the database writes for
 * whoever asks, with a line in the access log, a task for the unit manager and an end within days
 * ({@code access.emergency_rule}). It opens for reading only: {@code opening_emergency} is {@code for select} where the
 * other openings are {@code for all}, since whoever acts at once needs to know, while what is written in a case is
 * written by those who answer for it. No barrier and no protected identity gives way to it
 * (docs/decisions/0012-break-glass.md).
 *
 * <p>Contract: an opening has a reason and an end; a barrier has neither an end nor an exception; the
 * system administrator is in no compartment; the same day that the application's clock shows decides in
 * the database ({@code access.today()}).
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package se.rodatraden.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
