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
import se.rodatraden.casework.domain.CaseClosing;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.PreliminaryAssessment;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.casework.store.ClosingStore;
import se.rodatraden.casework.store.ConcernStore;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.Household;
import se.rodatraden.people.usecase.NameGuardians;
import se.rodatraden.people.usecase.ReadHousehold;

/** Opens a case to read it; the log says who did. */
@Component
public class ReadCase {
    private final ConcernStore concerns;
    private final AssessmentStore assessments;
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final ClosingStore closings;
    private final ReadHousehold readHousehold;
    private final NameGuardians nameGuardians;
    private final CasesOfChild casesOfChild;
    private final CaseClocks caseClocks;
    private final ConsentsToday consentsToday;
    private final ActorDirectory directory;
    private final CaseDoor door;

    ReadCase(
            ConcernStore concerns,
            AssessmentStore assessments,
            ProposalStore proposals,
            DecisionStore decisions,
            ClosingStore closings,
            ReadHousehold readHousehold,
            NameGuardians nameGuardians,
            CasesOfChild casesOfChild,
            CaseClocks caseClocks,
            ConsentsToday consentsToday,
            ActorDirectory directory,
            CaseDoor door) {
        this.concerns = concerns;
        this.assessments = assessments;
        this.proposals = proposals;
        this.decisions = decisions;
        this.closings = closings;
        this.readHousehold = readHousehold;
        this.nameGuardians = nameGuardians;
        this.casesOfChild = casesOfChild;
        this.caseClocks = caseClocks;
        this.consentsToday = consentsToday;
        this.directory = directory;
        this.door = door;
    }

    /** @throws se.rodatraden.kernel.NotFoundException when there is no such case for the actor */
    @Transactional
    public CaseFile read(ChildCaseId id) {
        return file(door.toRead(id));
    }

    /**
     * Opens it unless its child has a protected identity: whoever reads is warned of that first.
     *
     * @return empty for a protected identity; then nothing was read, and the log has no line
     * @throws se.rodatraden.kernel.NotFoundException when there is no such case for the actor
     */
    @Transactional
    public Optional<CaseFile> readUnlessProtected(ChildCaseId id) {
        return door.toReadUnlessProtected(id).map(this::file);
    }

    private CaseFile file(CaseLine line) {
        ChildCaseId id = line.childCase().header().id();
        Household household = readHousehold.of(id.value());
        ConcernStore.Intake intake = concerns.intake(id);
        Optional<Assessment> assessment = assessments.find(id);
        List<InterventionProposal> proposed = proposals.of(id);
        List<GivenIntervention> given = decisions.given(id);
        Optional<CaseClosing> closing = closing(line.childCase());
        return new CaseFile(
                line,
                household,
                intake.reports(),
                intake.preliminary(),
                assessment,
                consentsToday.answers(id, household),
                consentsToday.of(id, household, proposed, given),
                proposed,
                given,
                closing,
                clocks(line.childCase(), intake.preliminary(), given),
                casesOfChild.others(id),
                caseClocks.toldOf(line, door.today()),
                nameGuardians.outside(id.value(), household),
                directory.names(staff(line.childCase(), intake.preliminary(), assessment, proposed, given, closing)));
    }

    private Optional<CaseClosing> closing(ChildCase childCase) {
        return switch (childCase) {
            case ChildCase.Closed closed -> closings.find(closed.header().id());
            case ChildCase.Reported _,
                    ChildCase.NotInvestigated _,
                    ChildCase.UnderInvestigation _,
                    ChildCase.Supported _,
                    ChildCase.SupportEnded _ -> Optional.empty();
        };
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
            List<GivenIntervention> given,
            Optional<CaseClosing> closing) {
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
        closing.ifPresent(closed -> staff.add(closed.decidedBy()));
        return staff;
    }
}
