/** What whoever runs the system does with accounts and appointments, and what has to be there before anybody can. */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.administration.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
