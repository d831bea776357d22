package se.rodatraden.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/**
 * What every state of a case has, and what its unit may list without opening it.
 *
 * @param shielded whether the child's identity is protected; whoever reads this is cleared for it
 * @param receivedOn day 0: when the report of concern was received
 * @param emergencyUntil the last day on which whoever reads this has the case open in an emergency; null for those
 *     who have it by office or by consent
 */
public record CaseHeader(
        ChildCaseId id,
        CaseNumber number,
        CompartmentId compartment,
        StaffId responsible,
        boolean shielded,
        LocalDate receivedOn,
        @Nullable LocalDate emergencyUntil) {}
