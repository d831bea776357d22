/** A small world for the tests that walk through all of the program: every page, every role, every record. */
@NullMarked
package se.rodatraden.world;

import org.jspecify.annotations.NullMarked;
