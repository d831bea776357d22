@NullMarked
package se.rodatraden.administration.usecase;

import org.jspecify.annotations.NullMarked;
