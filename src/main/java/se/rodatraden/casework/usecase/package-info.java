/** What a person does in a child's case, one class each; inputs are plain records. */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.casework.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
