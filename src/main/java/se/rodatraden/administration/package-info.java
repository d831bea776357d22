/**
 * Who has an account, and who is let into what: the pages of whoever runs the system.
 *
 * <p>Contract: the system administrator gives and ends appointments and sees no record. Two rules keep it so.
 * Nobody changes an account of their own, so that it takes two to give oneself a role; and whoever is system
 * administrator holds no other role at the same time. Every change leaves a line in the access log with what
 * was given or taken, for the data protection officer to review. An account is closed, never removed: what
 * somebody has done keeps its name.
 *
 * <p>The first system administrator, the authorities and the units are founded by a command, before anybody can sign in
 * ({@link se.rodatraden.administration.usecase.FoundOrganisation}); the log then says that the command did it.
 *
 * <p>The tables are {@code access}'s. That module draws no page of its own, as the frame around every page is
 * built on it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "shell", "matters", "matters :: usecase"})
@NullMarked
package se.rodatraden.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
