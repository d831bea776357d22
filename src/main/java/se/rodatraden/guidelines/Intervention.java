package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.Period;

/**
 * One intervention (insats) as the catalogue describes it for a period.
 *
 * @param localOffer whom the city offers it to; its own span, never merged with the national one
 * @param nationalBracket the ages that the national recommendation of its method speaks of
 * @param method the kind of method in the words of the national recommendations
 * @param nextGroup as the catalogue has it; whether it is still to come, a day says: {@link #nextGroupFrom}
 * @param guideline the guideline that alone decides on it, where it has one of its own
 */
public record Intervention(
        InterventionKey key,
        String name,
        String description,
        Period offered,
        Status status,
        AgeSpan localOffer,
        Optional<AgeSpan> nationalBracket,
        MethodCategory method,
        LegalForm legalForm,
        String dose,
        List<CitedSource> evidence,
        String evidenceSummary,
        Optional<GroupStart> nextGroup,
        Optional<GuidelineKey> guideline) {

    public Intervention {
        evidence = List.copyOf(evidence);
    }

    /**
     * The ages, in full years, at which it is among those that the national recommendations would have offered
     * first, and is offered here.
     */
    public Optional<AgeSpan.FullYears> firstHandAges() {
        return method.isRecommended()
                        && nationalBracket.orElse(null) instanceof AgeSpan.FullYears national
                        && localOffer instanceof AgeSpan.FullYears local
                        && Math.max(national.from(), local.from()) <= Math.min(national.to(), local.to())
                ? Optional.of(new AgeSpan.FullYears(
                        Math.max(national.from(), local.from()), Math.min(national.to(), local.to())))
                : Optional.empty();
    }

    /** The next group as it stands on a day: one that has begun before is nothing to wait for. */
    public Optional<GroupStart> nextGroupFrom(LocalDate day) {
        return nextGroup.filter(group -> !group.startsOn().isBefore(day));
    }

    /** Whether it can be had. */
    public enum Status {
        OFFERED,
        BEING_INTRODUCED,
        ENDED
    }

    /** In which form social services give it. */
    public enum LegalForm {
        /** By decision after individual assessment (biståndsbedömd). */
        ASSESSED,
        /** Offered without individual assessment (utan behovsprövning). */
        NON_ASSESSED,
        /** Either, as the municipality has it. */
        EITHER,
        /** Cooperation around the child rather than a measure of its own. */
        COOPERATION
    }

    /** The next start of a group that it needs, and the places left. */
    public record GroupStart(LocalDate startsOn, int freeSeats) {}
}
