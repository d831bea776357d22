/** The SQL of persons, addresses and search keys. */
@NullMarked
package se.rodatraden.people.store;

import org.jspecify.annotations.NullMarked;
