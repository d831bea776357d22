/** The matters module's tables, read and written in SQL. Row security decides what there is to see. */
@NullMarked
package se.rodatraden.matters.store;

import org.jspecify.annotations.NullMarked;
