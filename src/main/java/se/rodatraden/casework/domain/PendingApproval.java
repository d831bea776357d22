package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;

/** A deviation that waits for the unit manager, as a list shows it before anybody has opened the case. */
public record PendingApproval(ProposalId proposal, ChildCaseId caseId, LocalDate askedOn) {}
