/**
 * The rules of guidelines and their versions, and of drafts while they are written: a
 * {@link se.rodatraden.guidelines.domain.DraftSheet} is what is there, a
 * {@link se.rodatraden.guidelines.domain.DraftStep} what a writer asks for, a
 * {@link se.rodatraden.guidelines.domain.SheetChange} what came of it and can be undone. The table language is in the
 * packages below.
 */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.guidelines.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
