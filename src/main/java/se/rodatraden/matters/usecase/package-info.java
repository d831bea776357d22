/**
 * What people do with matters, one class for each thing. Callers bind the actor first; every use case checks
 * the verdict that draws its button.
 */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.matters.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
