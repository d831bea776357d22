@NullMarked
package se.rodatraden.administration.domain;

import org.jspecify.annotations.NullMarked;
