@NullMarked
package se.rodatraden.shell.store;

import org.jspecify.annotations.NullMarked;
