/** The rules of guidelines and their versions; the table language is in the packages below. */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.guidelines.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
