package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.UUID;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/**
 * What every state of a proposal has.
 *
 * @param name of the intervention, as the catalogue had it on the day
 * @param verdict what the guideline said of it that day ({@link ChoiceRoute#code})
 * @param evaluation the kept list of everything that was shown
 */
public record ProposalHeader(
        ProposalId id,
        ChildCaseId caseId,
        CompartmentId compartment,
        InterventionKey intervention,
        String name,
        String verdict,
        String reasons,
        LocalDate proposedOn,
        StaffId proposedBy,
        UUID evaluation) {}
