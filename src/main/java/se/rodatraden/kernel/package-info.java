/**
 * The words that every other module shares: who acts ({@link se.rodatraden.kernel.Actor}), what a rule
 * answers ({@link se.rodatraden.kernel.Verdict}), from when to when something holds
 * ({@link se.rodatraden.kernel.Period}), on which statute it rests
 * ({@link se.rodatraden.kernel.LegalBasis}), and the identifiers that cross module borders.
 *
 * <p>Contract: plain Java, immutable, no Spring, no SQL, no clock. A value that exists is valid: the
 * constructors refuse everything else with {@link java.lang.IllegalArgumentException} and a message in
 * English for the developer; texts for people are message keys, never sentences.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package se.rodatraden.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
