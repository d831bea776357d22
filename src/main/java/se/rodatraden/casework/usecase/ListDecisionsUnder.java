package se.rodatraden.casework.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.DecisionsUnder;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.Role;

/** Lists decisions by the version that they rest on, and logs that their cases were listed. */
@Component
class ListDecisionsUnder implements DecisionsUnder {
    private static final int AT_MOST = 10;

    /** Those to whom the page of a decision is open; to others the way there would lead nowhere. */
    private static final List<Role> READERS = List.of(Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR);

    private final DecisionStore decisions;
    private final AccessLog accessLog;

    ListDecisionsUnder(DecisionStore decisions, AccessLog accessLog) {
        this.decisions = decisions;
        this.accessLog = accessLog;
    }

    @Override
    @Transactional
    public Listed listed(GuidelineVersionId version) {
        if (READERS.stream().noneMatch(CurrentActor.get()::holds)) {
            return new Listed(List.of(), false);
        }
        List<UnderVersion> found = decisions.restingOn(version, AT_MOST + 1);
        List<UnderVersion> shown = found.stream().limit(AT_MOST).toList();
        if (!shown.isEmpty()) {
            accessLog.listed(
                    ChildCaseId.KIND,
                    shown.stream()
                            .map(one -> one.childCase().value())
                            .distinct()
                            .toList());
        }
        return new Listed(shown, found.size() > AT_MOST);
    }
}
