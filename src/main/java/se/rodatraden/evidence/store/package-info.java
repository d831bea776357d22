/** Reads and writes the schema {@code evidence}. */
@NullMarked
package se.rodatraden.evidence.store;

import org.jspecify.annotations.NullMarked;
