package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.AgesAtOdds;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.DecisionClause;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReportStore;

/** What a secretary begins from when recording a decision: the proposal, the next paragraph, the drafts. */
@Component
@Transactional(readOnly = true)
public class PrepareDecision {
    private final MatterStore matters;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final AuthorityStore authorities;
    private final ReportStore reports;
    private final MotionStore motions;
    private final ProposedClauses proposed;
    private final GuidelineDecisions guidelines;
    private final InterventionCatalogue catalogue;
    private final Clock clock;

    PrepareDecision(
            MatterStore matters,
            MeetingStore meetings,
            DecisionStore decisions,
            AuthorityStore authorities,
            ReportStore reports,
            MotionStore motions,
            ProposedClauses proposed,
            GuidelineDecisions guidelines,
            InterventionCatalogue catalogue,
            Clock clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.decisions = decisions;
        this.authorities = authorities;
        this.reports = reports;
        this.motions = motions;
        this.proposed = proposed;
        this.guidelines = guidelines;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param proposal the proposed clauses, one a line
     * @param stance of the report; null when the matter answers no referral
     * @param nextSection the paragraph after the last that the body has used this year
     * @param drafts that the decision can adopt or reject; none where it does not settle the motion
     */
    public record DecisionOffer(
            Matter.Header matter,
            Authority authority,
            FormalMeeting meeting,
            List<DecisionOutcome> outcomes,
            String proposal,
            @Nullable ReplyStance stance,
            int nextSection,
            List<OfferedDraft> drafts,
            Verdict verdict) {}

    /**
     * @param mayAdopt whether it says what the board had before it
     * @param ahead what has been adopted of the same guideline and has not begun
     * @param odds where it has other ages than the catalogue or its own sources
     */
    public record OfferedDraft(
            GuidelineVersion version, Verdict mayAdopt, List<GuidelineVersion> ahead, List<AgesAtOdds> odds) {
        public OfferedDraft {
            ahead = List.copyOf(ahead);
            odds = List.copyOf(odds);
        }

        /** Which they are, in one word: what a page named is what its decision replaces. */
        public String aheadIds() {
            return ahead.stream().map(version -> version.id().toString()).collect(Collectors.joining(" "));
        }
    }

    public DecisionOffer prepare(MatterId id) {
        Matter matter = matters.get(id);
        MatterAction.RECORD_DECISION.verdict(matter, CurrentActor.get()).orThrow();
        if (!(matter instanceof Matter.Scheduled scheduled)) {
            throw new IllegalStateException("allowed to decide on a matter that is " + matter.getClass());
        }
        Matter.Header header = matter.header();
        Authority authority = authorities.get(header.authority());
        FormalMeeting meeting = meetings.get(scheduled.meeting());
        return new DecisionOffer(
                header,
                authority,
                meeting,
                Arrays.stream(DecisionOutcome.values())
                        .filter(outcome -> outcome.suits(authority.kind(), header.kind()))
                        .toList(),
                lines(proposed.of(matter)),
                reports.stanceProposed(matter).orElse(null),
                decisions.nextSection(scheduled.meeting()),
                header.kind().settlesTheMotion() ? offered(id) : List.of(),
                MatterAction.RECORD_DECISION
                        .verdict(matter, CurrentActor.get())
                        .and(() -> meeting.mayDecide(LocalDate.now(clock))));
    }

    private List<OfferedDraft> offered(MatterId proposal) {
        return guidelines.undecided(motions.of(proposal)).stream()
                .map(draft -> new OfferedDraft(
                        draft,
                        guidelines.mayAdopt(proposal, draft),
                        guidelines.ahead(draft),
                        catalogue.atOdds(draft, LocalDate.now(clock))))
                .toList();
    }

    private static String lines(List<DecisionClause> clauses) {
        return String.join("\n", clauses.stream().map(DecisionClause::text).toList());
    }
}
