package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.AssessmentTexts;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.OverallJudgement;
import se.rodatraden.casework.domain.TriedIntervention;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.StaleEditException;

/**
 * Writes the assessment: the three areas, the child's own words, the overall judgement that a person states
 * with its rationale, and what was tried before.
 */
@Component
public class WriteAssessment {
    private final AssessmentStore assessments;
    private final CaseClocks caseClocks;
    private final CaseDoor door;

    WriteAssessment(AssessmentStore assessments, CaseClocks caseClocks, CaseDoor door) {
        this.assessments = assessments;
        this.caseClocks = caseClocks;
        this.door = door;
    }

    /**
     * @param version the version that the text was written over; 0 for the first
     * @param schoolYear 0 for the preschool class, 1 to 9, or null when not known
     * @param judgement null when none has been stated yet
     * @param othersTried null when it has not been asked
     */
    public record Written(
            int version,
            String development,
            String parenting,
            String environment,
            String childStatement,
            @Nullable Integer schoolYear,
            @Nullable Judgement judgement,
            @Nullable Boolean othersTried,
            List<Tried> tried) {
        public Written {
            tried = List.copyOf(tried);
        }
    }

    /** @param rationale at least twenty characters: the level alone says nothing */
    public record Judgement(RiskLevel level, String rationale) {}

    public record Tried(InterventionKey intervention, boolean ruledOut, String result) {}

    /** @throws StaleEditException when somebody else saved in between */
    @Transactional
    public void write(ChildCaseId id, Written written) {
        ChildCase childCase = door.toChange(id);
        childCase.mayAssess(CurrentActor.get()).orThrow();
        Optional<Assessment> stored = assessments.find(id);
        childCase
                .mayLeaveUnjudged(
                        written.judgement() != null,
                        stored.flatMap(Assessment::judgement).isPresent())
                .orThrow();
        AssessmentTexts texts = new AssessmentTexts(
                written.development(), written.parenting(), written.environment(), written.childStatement());
        Assessment next = new Assessment(
                written.version() + 1,
                texts,
                Optional.ofNullable(written.schoolYear()),
                judgement(written, stored),
                Optional.ofNullable(written.othersTried()),
                written.tried().stream()
                        .map(tried -> new TriedIntervention(
                                tried.intervention(), tried.ruledOut(), tried.result(), door.today()))
                        .toList(),
                door.today());
        if (!assessments.save(childCase.header(), next, CaseDoor.staff())) {
            throw new StaleEditException(
                    stored.map(assessment -> assessment.texts().joined()).orElse(""), texts.joined());
        }
        assessments.saveTried(childCase.header(), next.tried(), CaseDoor.staff());
        caseClocks.reportsWeighed(childCase);
        boolean judgedNow = !next.judgement().equals(stored.flatMap(Assessment::judgement));
        door.tell(childCase.header(), judgedNow && next.judgement().isPresent() ? "judged" : "assessed");
    }

    /** A judgement that stands unchanged keeps whoever stated it, and the day. */
    private Optional<OverallJudgement> judgement(Written written, Optional<Assessment> stored) {
        if (written.judgement() == null) {
            return Optional.empty();
        }
        OverallJudgement stated = new OverallJudgement(
                written.judgement().level(), written.judgement().rationale(), CaseDoor.staff(), door.today());
        return stored.flatMap(Assessment::judgement)
                .filter(before ->
                        before.level() == stated.level() && before.rationale().equals(stated.rationale()))
                .or(() -> Optional.of(stated));
    }
}
