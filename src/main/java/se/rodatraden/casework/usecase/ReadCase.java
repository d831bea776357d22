package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.PreliminaryAssessment;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.casework.store.ConcernStore;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.Household;
import se.rodatraden.people.usecase.ReadHousehold;

/** Opens a case to read it; the log says who did. */
@Component
public class ReadCase {
    private final ConcernStore concerns;
    private final AssessmentStore assessments;
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final ReadHousehold readHousehold;
    private final CaseClocks caseClocks;
    private final ActorDirectory directory;
    private final CaseDoor door;

    ReadCase(
            ConcernStore concerns,
            AssessmentStore assessments,
            ProposalStore proposals,
            DecisionStore decisions,
            ReadHousehold readHousehold,
            CaseClocks caseClocks,
            ActorDirectory directory,
            CaseDoor door) {
        this.concerns = concerns;
        this.assessments = assessments;
        this.proposals = proposals;
        this.decisions = decisions;
        this.readHousehold = readHousehold;
        this.caseClocks = caseClocks;
        this.directory = directory;
        this.door = door;
    }

    /** @throws se.rodatraden.kernel.NotFoundException when there is no such case for the actor */
    @Transactional
    public CaseFile read(ChildCaseId id) {
        CaseLine line = door.toRead(id);
        Household household = readHousehold.of(id.value());
        Optional<PreliminaryAssessment> preliminary = concerns.preliminaryOf(id);
        Optional<Assessment> assessment = assessments.find(id);
        List<InterventionProposal> proposed = proposals.of(id);
        List<GivenIntervention> given = decisions.given(id);
        return new CaseFile(
                line,
                household,
                concerns.of(id),
                preliminary,
                assessment,
                new Consents(assessments.consents(id), household.guardians().size()),
                proposed,
                given,
                clocks(line.childCase(), preliminary, given),
                directory.names(staff(line.childCase(), preliminary, assessment, proposed, given)));
    }

    private List<CaseFile.RunningClock> clocks(
            ChildCase childCase, Optional<PreliminaryAssessment> preliminary, List<GivenIntervention> given) {
        List<CaseFile.RunningClock> clocks = new ArrayList<>();
        clocks.add(new CaseFile.RunningClock(
                caseClocks.statutory(
                        DeadlineRule.PRELIMINARY_ASSESSMENT, childCase.header().receivedOn()),
                preliminary.map(PreliminaryAssessment::decidedOn)));
        preliminary.filter(PreliminaryAssessment::opens).ifPresent(settled -> {
            Optional<LocalDate> finished = given.stream()
                    .map(intervention -> intervention.decision().decidedOn())
                    .min(LocalDate::compareTo)
                    .or(() -> childCase instanceof ChildCase.Closed closed
                            ? Optional.of(closed.endedOn())
                            : Optional.empty());
            clocks.add(new CaseFile.RunningClock(
                    caseClocks.statutory(DeadlineRule.INVESTIGATION, settled.decidedOn()), finished));
        });
        return clocks;
    }

    private static Set<StaffId> staff(
            ChildCase childCase,
            Optional<PreliminaryAssessment> preliminary,
            Optional<Assessment> assessment,
            List<InterventionProposal> proposed,
            List<GivenIntervention> given) {
        Set<StaffId> staff = new HashSet<>();
        staff.add(childCase.header().responsible());
        preliminary.ifPresent(settled -> staff.add(settled.decidedBy()));
        assessment.flatMap(Assessment::judgement).ifPresent(stated -> staff.add(stated.statedBy()));
        proposed.forEach(proposal -> {
            staff.add(proposal.header().proposedBy());
            proposal.anySettlement()
                    .ifPresent(settled -> staff.add(settled.eyes().settler()));
        });
        given.forEach(intervention -> staff.add(intervention.decision().decidedBy()));
        return staff;
    }
}
