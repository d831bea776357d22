/**
 * One child's case, from the report of concern to the follow-up: the preliminary assessment, the
 * investigation, the choice of intervention under the guideline in force, the deviation, the plan.
 *
 * <p>Contract: the case belongs to one unit's compartment; its number, state and next deadline can be listed
 * there without names, everything else is visible only to a transaction that logged the opening. A level of
 * risk is stated by a person with a written rationale and by nothing else. A guideline informs, a person
 * decides: choosing outside the guideline is a {@code Deviation}, approved by somebody else than its
 * proposer, and the decision keeps, unchangeable, the version, the inputs, the rows and the whole list of
 * interventions as it was shown. Statutory clocks, consent rules and guideline versions follow from the
 * dates of the case, never from "latest".
 *
 * <p>A child may have several cases in a unit, one after the other or one beside an intervention. They lead to each other,
 * to those who see both; a report goes into the one that assesses the child, and protection covers them all. Whoever
 * handles a case that a registrar did not see is told of the report ({@code UnseenReports}).
 *
 * <p>From outside its unit a case is asked for in two narrow ways, both answered by the database: a social worker or
 * unit manager opens it in an emergency, by a whole number, for reading; the data protection officer learns the number
 * of a case that the access log speaks of (docs/decisions/0012-break-glass.md).
 *
 * <p>Outside its own file a case speaks only through {@link se.rodatraden.casework.CaseFactChanged},
 * published inside the transaction and de-identified by its shape. Use cases for other modules are the named
 * interface {@code usecase}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "audit", "people", "people::usecase", "clocks", "guidelines", "shell"
        })
@NullMarked
package se.rodatraden.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
