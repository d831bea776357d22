package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.PendingApproval;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.CompartmentId;

/** The deviations that wait for the unit manager, the longest waiting first. It opens no case and names nobody. */
@Component
public class ApprovalsWaiting {
    private final ProposalStore proposals;
    private final CaseStore cases;

    ApprovalsWaiting(ProposalStore proposals, CaseStore cases) {
        this.proposals = proposals;
        this.cases = cases;
    }

    public record Waiting(PendingApproval approval, CaseLine line) {}

    @Transactional(readOnly = true)
    public List<Waiting> list(CompartmentId unit) {
        List<PendingApproval> pending = proposals.pending(unit);
        Map<ChildCaseId, CaseLine> lines =
                cases
                        .byIds(pending.stream()
                                .map(approval -> approval.caseId().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                line -> line.childCase().header().id(), Function.identity()));
        return pending.stream()
                .flatMap(approval ->
                        Stream.ofNullable(lines.get(approval.caseId())).map(line -> new Waiting(approval, line)))
                .toList();
    }
}
