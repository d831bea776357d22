package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/**
 * What every state of a case has, and what its unit may list without opening it.
 *
 * @param shielded whether the child's identity is protected; whoever reads this is cleared for it
 * @param receivedOn day 0: when the report of concern was received
 */
public record CaseHeader(
        ChildCaseId id,
        CaseNumber number,
        CompartmentId compartment,
        StaffId responsible,
        boolean shielded,
        LocalDate receivedOn) {}
