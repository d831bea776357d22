package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;

/**
 * A deviation that waits for the unit manager, as a list shows it before anybody has opened the case.
 *
 * @param consentRefused whether it can only be refused or left, as somebody who has to consent has said no
 */
public record PendingApproval(ProposalId proposal, ChildCaseId caseId, LocalDate askedOn, boolean consentRefused) {}
