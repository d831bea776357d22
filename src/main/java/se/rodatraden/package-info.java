/** The whole program; each package below is a module with its contract. */
@NullMarked
package se.rodatraden;

import org.jspecify.annotations.NullMarked;
