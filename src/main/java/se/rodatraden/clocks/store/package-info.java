@NullMarked
package se.rodatraden.clocks.store;

import org.jspecify.annotations.NullMarked;
