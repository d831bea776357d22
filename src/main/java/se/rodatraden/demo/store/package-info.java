/** What the demonstration knows about itself. */
@NullMarked
package se.rodatraden.demo.store;

import org.jspecify.annotations.NullMarked;
