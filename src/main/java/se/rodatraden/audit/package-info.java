/**
 * What happened, and who looked. Owns the event log (the history that a record shows its readers) and the
 * access log (who opened which child's record, when and why), both written in the transaction that they
 * speak of, so that neither can be lost or name the wrong actor.
 *
 * <p>Contract: the logs are append-only, by privilege. {@code audit.require_opened(table, subject_column)}
 * makes the rows of a table visible only to a transaction that has written a line about their subject:
 * whoever forgets to log sees nothing. A job seals the access log in a chain of hashes, and the data
 * protection officer reviews it; each review is a record too (SoLPuL 10 §). An emergency opening, and every attempt at
 * one, has a line that the database alone can write. The modules that own the records tell the officer their numbers
 * ({@link se.rodatraden.audit.RecordNumbers}), and nothing else of them. No line holds a personal
 * identity number or the name of a child.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "shell"})
@NullMarked
package se.rodatraden.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
