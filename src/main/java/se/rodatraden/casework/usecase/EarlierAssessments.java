package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.OverallJudgement;
import se.rodatraden.casework.domain.TriedIntervention;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.StaffId;

/** What the assessment of a case said before it was written over: a decision may rest on it. */
@Component
public class EarlierAssessments {
    private final AssessmentStore assessments;
    private final ActorDirectory directory;
    private final CaseDoor door;

    EarlierAssessments(AssessmentStore assessments, ActorDirectory directory, CaseDoor door) {
        this.assessments = assessments;
        this.directory = directory;
        this.door = door;
    }

    /** @param judgedBy empty when no judgement had been stated */
    public record Earlier(Assessment assessment, Optional<String> judgedBy) {}

    /** The latest first. */
    @Transactional
    public List<Earlier> of(ChildCaseId id) {
        door.toRead(id);
        List<Assessment> earlier = assessments.earlier(id);
        Map<StaffId, String> names = directory.names(judges(earlier));
        return earlier.stream()
                .map(assessment -> new Earlier(
                        assessment,
                        assessment.judgement().map(OverallJudgement::statedBy).map(names::get)))
                .toList();
    }

    /** How the interventions that were tried went, as it was recorded before; the latest of each first. */
    @Transactional
    public Map<InterventionKey, List<TriedIntervention>> triedIn(ChildCaseId id) {
        door.toRead(id);
        return assessments.earlierTried(id).stream().collect(Collectors.groupingBy(TriedIntervention::intervention));
    }

    private static Set<StaffId> judges(List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(assessment -> assessment.judgement().stream())
                .map(OverallJudgement::statedBy)
                .collect(Collectors.toSet());
    }
}
