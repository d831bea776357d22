/** The SQL of the child's case. */
@NullMarked
package se.rodatraden.casework.store;

import org.jspecify.annotations.NullMarked;
