/**
 * What people do with guidelines. Others call {@link se.rodatraden.guidelines.usecase.DraftGuideline} when a
 * matter's demand is to be worked out, and {@link se.rodatraden.guidelines.usecase.AdoptGuideline} or
 * {@link se.rodatraden.guidelines.usecase.RejectDraft} when a body has decided.
 */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.guidelines.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
