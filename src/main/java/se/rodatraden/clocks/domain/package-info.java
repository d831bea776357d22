@NullMarked
package se.rodatraden.clocks.domain;

import org.jspecify.annotations.NullMarked;
