/** What is done with the persons of a case; called by the modules that own the case. */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.people.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
