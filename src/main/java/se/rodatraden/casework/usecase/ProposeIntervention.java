package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ChoiceRoute;
import se.rodatraden.casework.domain.Deviation;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.domain.ProposalHeader;
import se.rodatraden.casework.domain.UnderWay;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/**
 * Proposes one intervention: within the guideline, or as a deviation that somebody else has to approve. What
 * the guidelines said of every intervention on the day is kept with it.
 */
@Component
public class ProposeIntervention {
    /** In place of an id that the database gives. */
    private static final ProposalId UNBORN = new ProposalId(new UUID(0, 0));

    private final ChoicesForCase choices;
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final CaseClocks caseClocks;
    private final CaseDoor door;
    private final Period longestUntilReview;

    /** @param longestUntilReview the municipality's own bound as ISO 8601 has it; no statute sets one */
    ProposeIntervention(
            ChoicesForCase choices,
            ProposalStore proposals,
            DecisionStore decisions,
            CaseClocks caseClocks,
            CaseDoor door,
            @Value("${rodatraden.casework.longest-until-review:P1Y}") String longestUntilReview) {
        this.choices = choices;
        this.proposals = proposals;
        this.decisions = decisions;
        this.caseClocks = caseClocks;
        this.door = door;
        this.longestUntilReview = Period.parse(longestUntilReview);
    }

    /** @param departure null within the guideline */
    public record Proposed(
            InterventionKey intervention,
            String reasons,
            @Nullable Departure departure) {}

    /** Every part of a deviation (avsteg); {@code reasons} has at least twenty characters. */
    public record Departure(
            String reasons, String triedFirst, String stigmaWeighed, String childView, LocalDate reviewOn) {}

    /** @throws se.rodatraden.kernel.RefusedException when the guideline in force does not let it be proposed so */
    @Transactional
    public ProposalId propose(ChildCaseId id, Proposed proposed) {
        ChildCase childCase = door.toChange(id);
        LaidOutChoices laid = choices.layOut(id, door.today());
        ChoiceOption option =
                laid.option(proposed.intervention()).orElseThrow(() -> new NotFoundException("intervention"));
        childCase
                .mayPropose(CurrentActor.get(), laid.assessment().isPresent())
                .and(() -> UnderWay.of(proposals.of(id), decisions.given(id)).mayPropose(proposed.intervention()))
                .and(() -> laid.mayPropose(option, proposed.departure() != null))
                .and(() -> mayBeReviewed(proposed.departure()))
                .orThrow();
        UUID kept = proposals.keep(childCase.header(), laid.evaluation());
        ProposalHeader draft = new ProposalHeader(
                UNBORN,
                id,
                childCase.header().compartment(),
                proposed.intervention(),
                option.choice().intervention().name(),
                ChoiceRoute.code(option.choice().verdict()),
                proposed.reasons(),
                door.today(),
                CaseDoor.staff(),
                kept);
        ProposalId created = proposals.insert(
                draft, Optional.ofNullable(proposed.departure()).map(ProposeIntervention::deviation));
        caseClocks.chosen(childCase);
        door.tell(childCase.header(), proposed.departure() == null ? "proposed" : "deviation-proposed", draft.name());
        return created;
    }

    private Verdict mayBeReviewed(@Nullable Departure departure) {
        return departure == null
                ? Verdict.ALLOWED
                : Deviation.mayBeReviewed(departure.reviewOn(), door.today(), longestUntilReview);
    }

    private static Deviation deviation(Departure departure) {
        return new Deviation(
                departure.reasons(),
                departure.triedFirst(),
                departure.stigmaWeighed(),
                departure.childView(),
                departure.reviewOn(),
                CaseDoor.staff());
    }
}
