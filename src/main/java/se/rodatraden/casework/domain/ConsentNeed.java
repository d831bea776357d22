package se.rodatraden.casework.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Verdict;

/**
 * Who has to say yes to one intervention for one child.
 *
 * @param alternatives any one of them suffices
 * @param localRule whether the municipality asks for more than the statute
 * @param guardiansTakePart whether the guardians are asked beyond the statute, because the intervention is given to them
 * @param committee where the social committee may decide without one of two guardians
 */
public record ConsentNeed(
        List<Alternative> alternatives,
        LegalBasis basis,
        boolean localRule,
        boolean guardiansTakePart,
        Optional<ByCommittee> committee) {
    public ConsentNeed {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("somebody has to consent");
        }
    }

    /**
     * The way past one of two guardians, for the intervention and for no other.
     *
     * @param basis the provision that names the measure
     */
    public record ByCommittee(InterventionKey intervention, LegalBasis basis) {}

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
                        .map(giver -> answer(giver, consents))
                        .toList())
                .map(ConsentNeed::all)
                .toList();
        if (each.contains(Status.GIVEN)) {
            return Status.GIVEN;
        }
        return each.contains(Status.MISSING) ? Status.MISSING : Status.REFUSED;
    }

    /** What the committee has decided in place of the consent; empty where it has not, or where it may not. */
    public Optional<CommitteeConsent> decided(Consents consents) {
        return committee.flatMap(way -> consents.committeeOn(way.intervention()));
    }

    /** The alternative by which it rests on the child's consent alone, while a guardian has said no. */
    public Optional<Alternative> childAgainstGuardian(Consents consents) {
        return alternatives.stream()
                .filter(alternative -> alternative.givers().equals(Set.of(ConsentGiver.CHILD)))
                .filter(_ -> status(consents) == Status.GIVEN
                        && answer(ConsentGiver.GUARDIAN, consents).equals(Optional.of(false)))
                .findFirst();
    }

    private Optional<Boolean> answer(ConsentGiver giver, Consents consents) {
        return giver == ConsentGiver.GUARDIAN && decided(consents).isPresent()
                ? Optional.of(true)
                : consents.answerOf(giver, ConsentKind.INTERVENTION);
    }

    /** Whether the committee may decide: of two guardians with joint custody one alone consents. */
    public Verdict mayBeDecidedByCommittee(Consents consents) {
        return Verdict.allowedIf(committee.isPresent(), "casework.refused.committee-other-measure")
                .and(() -> Verdict.allowedIf(!consents.joint().isEmpty(), "casework.refused.committee-not-joint"))
                .and(() -> Verdict.allowedIf(decided(consents).isEmpty(), "casework.refused.committee-decided"))
                .and(() -> Verdict.allowedIf(
                        !consents.answerOf(ConsentGiver.GUARDIAN, ConsentKind.INTERVENTION)
                                .equals(Optional.of(true)),
                        "casework.refused.committee-not-needed"))
                .and(() -> Verdict.allowedIf(
                        consents.onlyConsentingGuardian().isPresent(), "casework.refused.committee-neither"));
    }

    private static Status all(Collection<Optional<Boolean>> answers) {
        if (answers.contains(Optional.of(false))) {
            return Status.REFUSED;
        }
        return answers.contains(Optional.<Boolean>empty()) ? Status.MISSING : Status.GIVEN;
    }
}
