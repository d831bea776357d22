package se.rodatraden.casework.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.Verdict;

/**
 * What is proposed for a child and not settled, and what goes on: the same intervention twice at once would be two plans,
 * two follow-ups and two figures for one thing (insatser på gång).
 */
public record UnderWay(Set<InterventionKey> proposed, Set<InterventionKey> ongoing) {
    public UnderWay {
        proposed = Set.copyOf(proposed);
        ongoing = Set.copyOf(ongoing);
    }

    public static UnderWay of(List<InterventionProposal> proposals, List<GivenIntervention> given) {
        return new UnderWay(
                proposals.stream()
                        .filter(InterventionProposal::isOpen)
                        .map(proposal -> proposal.header().intervention())
                        .collect(Collectors.toSet()),
                given.stream()
                        .filter(GivenIntervention::isOngoing)
                        .map(ongoing -> ongoing.decision().intervention())
                        .collect(Collectors.toSet()));
    }

    public Verdict mayPropose(InterventionKey intervention) {
        return Verdict.allowedIf(!proposed.contains(intervention), "casework.refused.already-proposed")
                .and(() -> mayDecide(intervention));
    }

    /** Of two proposals that were made before this was asked, one alone is decided. */
    public Verdict mayDecide(InterventionKey intervention) {
        return Verdict.allowedIf(!ongoing.contains(intervention), "casework.refused.already-ongoing");
    }
}
