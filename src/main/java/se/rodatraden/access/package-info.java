/**
 * Need-to-know. Owns the compartments, who is let into them and until when, the time-limited openings of a
 * single record, and the barriers that nothing overrides: one's own case, a relative's, a protected
 * identity.
 *
 * <p>The rules are enforced by PostgreSQL's row security, not by Java: {@code access.protect(table,
 * subject_column)} gives a table the same three policies as every other. This module's part is to bind the
 * {@link se.rodatraden.kernel.Actor} of a request or a job to every transaction
 * ({@link se.rodatraden.access.ActorTransactionManager}), so that a query without an actor sees nothing, and
 * to let no request through to a page that has not declared its purpose
 * ({@link se.rodatraden.access.Endpoint}).
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
