/** The pages of the child's case. */
@NullMarked
package se.rodatraden.casework.web;

import org.jspecify.annotations.NullMarked;
