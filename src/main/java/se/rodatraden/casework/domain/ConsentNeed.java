package se.rodatraden.casework.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Verdict;

/**
 * Who has to say yes to one intervention for one child.
 *
 * @param alternatives any one of them suffices
 * @param localRule whether the municipality asks for more than the statute
 */
public record ConsentNeed(List<Alternative> alternatives, LegalBasis basis, boolean localRule) {
    public ConsentNeed {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("somebody has to consent");
        }
    }

    /**
     * Everybody in the set.
     *
     * @param whenSuitable the statute lets this alternative be used where it suits the child
     */
    public record Alternative(Set<ConsentGiver> givers, boolean whenSuitable) {
        public Alternative {
            givers = Set.copyOf(givers);
        }
    }

    public enum Status {
        GIVEN,
        REFUSED,
        /** Somebody has not answered. */
        MISSING;

        /** Whether it may still be proposed and approved: it waits for those who have not answered, and for no other. */
        public Verdict notRefused() {
            return Verdict.allowedIf(this != REFUSED, "casework.refused.consent-refused");
        }

        /** Whether everybody has said yes. */
        public Verdict given() {
            return notRefused().and(() -> Verdict.allowedIf(this == GIVEN, "casework.refused.consent-missing"));
        }
    }

    public Status status(Consents consents) {
        List<Status> each = alternatives.stream()
                .map(alternative -> alternative.givers().stream()
                        .map(giver -> consents.answerOf(giver, ConsentKind.INTERVENTION))
                        .toList())
                .map(ConsentNeed::all)
                .toList();
        if (each.contains(Status.GIVEN)) {
            return Status.GIVEN;
        }
        return each.contains(Status.MISSING) ? Status.MISSING : Status.REFUSED;
    }

    private static Status all(Collection<Optional<Boolean>> answers) {
        if (answers.contains(Optional.of(false))) {
            return Status.REFUSED;
        }
        return answers.contains(Optional.<Boolean>empty()) ? Status.MISSING : Status.GIVEN;
    }
}
