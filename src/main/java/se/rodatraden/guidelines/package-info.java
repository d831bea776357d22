/**
 * Guidelines as dated, executable tables, and the catalogue of interventions that they speak of.
 *
 * <p>A guideline (riktlinje) has versions. A version is a draft until a body decides; then it is adopted
 * from a day on, or rejected, and never changes again. Which version applies follows from the date of the
 * case ({@link se.rodatraden.guidelines.Guidelines#on}), never from "latest", and a date outside every
 * validity answers {@link se.rodatraden.guidelines.VersionOnDate.NoVersion}. Between the first version and the last there is
 * no day without one: a version ends as the next begins. One that has been adopted and has not begun can be replaced by a
 * later decision that says so; it stays as it was decided on, never holds, and tells which decision came instead, while the
 * version before it goes on until the new one begins. The database keeps all of this.
 *
 * <p>Contract: a table informs and never decides. An evaluation leaves a
 * {@link se.rodatraden.guidelines.Trace} with version, content hash, the inputs as they were asked, the rows
 * that matched and their sources; what the table cannot answer is a named result, never a fallback. Ages are
 * counted by {@link se.rodatraden.guidelines.CaseAge}, from the day of birth to the day of the case. This
 * module knows no politics: it stores the decision that adopted a version as the
 * {@link se.rodatraden.kernel.DecisionRef} it was given, and the demand that a draft answers as an opaque
 * id. Its tables hold no personal data; examples are made-up cases. A draft is written by several people at
 * once: each edit is kept with what was there before, so that its writer can undo it and nobody overwrites
 * another. The table language is the named interface {@code tables} (start at {@code domain.table}), the
 * use cases that others call are {@code usecase}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "shell"})
@NullMarked
package se.rodatraden.guidelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
