@NullMarked
package se.rodatraden.kernel;

import org.jspecify.annotations.NullMarked;
