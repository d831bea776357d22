package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.CommitteeBody;
import se.rodatraden.casework.domain.CommitteeConsent;
import se.rodatraden.casework.domain.ConsentLadder;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.store.CommitteeConsentStore;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * Records that the social committee has decided on a measure without one of two guardians (FB 6:13 a). The committee
 * decides, and its minutes have the decision; here it is taken note of, so that the measure can be proposed and decided on.
 */
@Component
public class RecordCommitteeConsent {
    private final InterventionCatalogue catalogue;
    private final ReadHousehold readHousehold;
    private final ConsentLadder ladder;
    private final ConsentsToday consentsToday;
    private final CommitteeConsentStore decisions;
    private final WaitingForConsent waiting;
    private final CaseDoor door;

    RecordCommitteeConsent(
            InterventionCatalogue catalogue,
            ReadHousehold readHousehold,
            ConsentLadder ladder,
            ConsentsToday consentsToday,
            CommitteeConsentStore decisions,
            WaitingForConsent waiting,
            CaseDoor door) {
        this.catalogue = catalogue;
        this.readHousehold = readHousehold;
        this.ladder = ladder;
        this.consentsToday = consentsToday;
        this.decisions = decisions;
        this.waiting = waiting;
        this.door = door;
    }

    /**
     * @param minutes the paragraph, 1 to 200 characters
     * @param reasons why the child's best interests require it, at least {@link CommitteeConsent#SHORTEST_REASONS}
     */
    public record Decided(CommitteeBody body, LocalDate decidedOn, String minutes, String reasons) {}

    /**
     * @throws se.rodatraden.kernel.RefusedException when the measure is none of those that the statute names, when not one
     *     alone of two guardians with joint custody consents, or for a day on which it cannot have been decided
     * @throws NotFoundException for an intervention that the catalogue does not have
     */
    @Transactional
    public void record(ChildCaseId id, InterventionKey key, Decided decided) {
        ChildCase childCase = door.toChange(id);
        Intervention intervention =
                catalogue.find(key, door.today()).orElseThrow(() -> new NotFoundException("intervention"));
        Household household = readHousehold.of(id.value());
        Consents consents = consentsToday.answers(id, household);
        ConsentNeed need = ladder.need(intervention, household.child().ageOn(door.today()), door.today())
                .orElseThrow(() -> new NotFoundException("consent rule"));
        LocalDate on = decided.decidedOn();
        childCase
                .mayAssess(CurrentActor.get())
                .and(() -> need.mayBeDecidedByCommittee(consents))
                .and(() -> Verdict.allowedIf(
                        !on.isAfter(door.today())
                                && !on.isBefore(childCase.header().receivedOn()),
                        "casework.refused.committee-day",
                        childCase.header().receivedOn(),
                        door.today()))
                .and(() -> Verdict.allowedIf(
                        ladder.byCommittee(intervention, on).isPresent(), "casework.refused.committee-before-the-law"))
                .and(() -> isANewOne(id, key, decided))
                .orThrow();
        PersonId consenting = consents.onlyConsentingGuardian().orElseThrow();
        CommitteeConsent recorded = new CommitteeConsent(
                new UUID(0, 0), // in place of an id that the database gives
                key,
                intervention.name(),
                consents.otherThan(consenting).orElseThrow(),
                consenting,
                decided.body(),
                on,
                decided.minutes(),
                decided.reasons());
        decisions.insert(childCase.header(), recorded, door.today(), CaseDoor.staff());
        door.tell(childCase.header(), "committee-consent", intervention.name(), on);
        waiting.settle(childCase);
    }

    /** What has lapsed is brought back by no second record of it: the committee decides anew. */
    private Verdict isANewOne(ChildCaseId id, InterventionKey key, Decided decided) {
        return decisions
                .lapsedAfter(id, key, decided.decidedOn(), decided.minutes())
                .map(lapsed -> Verdict.refused("casework.refused.committee-lapsed", lapsed))
                .orElse(Verdict.ALLOWED);
    }
}
