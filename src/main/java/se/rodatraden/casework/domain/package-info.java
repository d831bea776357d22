/** The states of a case and of what is proposed in it, and the rules of what may be done in each. */
@NullMarked
package se.rodatraden.casework.domain;

import org.jspecify.annotations.NullMarked;
