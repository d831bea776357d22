@NullMarked
package se.rodatraden.audit.store;

import org.jspecify.annotations.NullMarked;
