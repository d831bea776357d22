/**
 * The database the program runs on: either a PostgreSQL server of our own, started from the binaries in the jar
 * and durable ({@link se.rodatraden.postgres.EmbeddedPostgres}), or one given by address. Either way the program
 * meets it through three roles that can do no more than their task: {@code rt_owner} migrates,
 * {@code rt_runtime} serves people under row security, {@code rt_evidence} reaches de-identified facts only.
 *
 * <p>Contract: whoever starts an embedded server owns its data directory alone (a lock file sees to it), gets it
 * back after any kind of crash with every committed row, and leaves no process behind, not even after
 * {@code kill -9}. Passwords are random and live in a file of mode 0600 beside the data directory. The server's
 * log names no statement, no parameter and no row. What cannot start says so in a
 * {@link se.rodatraden.postgres.StartupRefusedException}, written for the person who started it. See {@code docs/decisions/0001-embedded-postgresql.md}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.rodatraden.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
