/** The tables of the schema {@code guidelines}, and the files that fill them. */
@NullMarked
package se.rodatraden.guidelines.store;

import org.jspecify.annotations.NullMarked;
