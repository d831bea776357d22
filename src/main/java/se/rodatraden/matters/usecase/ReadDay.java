package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.CouncilReturn;
import se.rodatraden.matters.domain.DiaryLine;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MatterState;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.DiaryStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReviewStore;
import se.rodatraden.matters.store.SigningOrderStore;
import se.rodatraden.matters.store.StagedDispatches;

/** What waits for somebody today, by role. */
@Component
@Transactional(readOnly = true)
public class ReadDay {
    private static final int LINES = 20;
    private static final int COMING = 3;
    private final DiaryStore diary;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final DecisionStore decisions;
    private final DeliveryStore deliveries;
    private final StagedDispatches staged;
    private final ReviewStore reviews;
    private final SigningOrderStore orders;
    private final Clock clock;

    ReadDay(
            DiaryStore diary,
            MeetingStore meetings,
            AgendaStore agendas,
            DecisionStore decisions,
            DeliveryStore deliveries,
            StagedDispatches staged,
            ReviewStore reviews,
            SigningOrderStore orders,
            Clock clock) {
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.staged = staged;
        this.reviews = reviews;
        this.orders = orders;
        this.diary = diary;
        this.meetings = meetings;
        this.agendas = agendas;
        this.clock = clock;
    }

    /**
     * @param unassigned an analyst's authority has these, and nobody handles them; for others matters that wait
     *     for them: to be sent on (registrar), to be taken up (secretary)
     * @param sentBack by which decision an analyst's matter was returned, while it is prepared anew
     * @param returned with what the council returned it, likewise
     * @param next the next meeting of the body, with its agenda
     * @param unapproved meetings whose minutes are not approved or announced yet
     */
    public record Day(
            List<DiaryLine> mine,
            List<DiaryLine> unassigned,
            Map<MatterId, FormalDecision> sentBack,
            Map<MatterId, CouncilReturn> returned,
            Optional<NextMeeting> next,
            List<FormalMeeting> unapproved) {}

    public record NextMeeting(FormalMeeting meeting, List<AgendaLine> agenda) {}

    /**
     * What whoever leads the administration looks ahead to.
     *
     * @param coming the meetings ahead, the soonest first
     * @param unassigned matters that nobody handles
     */
    public record Ahead(List<ComingMeeting> coming, List<DiaryLine> unassigned) {}

    /**
     * @param items how many matters stand on its agenda
     * @param onTheirWay the reports that are written for it and not signed
     */
    public record ComingMeeting(FormalMeeting meeting, int items, List<ReviewStore.OnItsWay> onTheirWay) {}

    public Day ofAnalyst(Actor.Person person) {
        CompartmentId authority = person.compartmentOf(Role.ANALYST).orElseThrow();
        List<DiaryLine> mine = diary.handledBy(person.staff(), LINES);
        List<MatterId> prepared = mine.stream()
                .filter(line -> line.state() == MatterState.IN_PREPARATION)
                .map(DiaryLine::id)
                .toList();
        return new Day(
                mine,
                diary.in(authority, MatterState.REGISTERED, LINES),
                sentBack(prepared),
                deliveries.returnedToEach(prepared),
                next(authority),
                List.of());
    }

    private Map<MatterId, FormalDecision> sentBack(List<MatterId> prepared) {
        Map<MatterId, FormalDecision> sentBack = new HashMap<>();
        decisions
                .ofEach(prepared)
                .forEach((matter, taken) ->
                        FormalDecision.sentBack(taken).ifPresent(decision -> sentBack.put(matter, decision)));
        return sentBack;
    }

    public Day ofRegistrar(Actor.Person person) {
        CompartmentId authority = person.compartmentOf(Role.REGISTRAR).orElseThrow();
        return new Day(
                diary.in(authority, MatterState.DECIDED, LINES),
                diary.in(authority, MatterState.REGISTERED, LINES),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    /** Decisions that the program could not send. */
    public List<StagedDispatches.Stuck> unsent(Actor.Person person) {
        return staged.stuck(person.compartmentOf(Role.REGISTRAR).orElseThrow());
    }

    public Day ofSecretary(Actor.Person person) {
        CompartmentId authority = person.compartmentOf(Role.COMMITTEE_SECRETARY).orElseThrow();
        return new Day(
                List.of(),
                diary.in(authority, MatterState.REPORTED, LINES),
                Map.of(),
                Map.of(),
                next(authority),
                meetings.before(authority, LocalDate.now(clock).plusDays(1), LINES).stream()
                        .filter(meeting -> !(meeting instanceof FormalMeeting.Announced) && !meeting.isCancelled())
                        .toList());
    }

    public Ahead ofHead(Actor.Person person) {
        CompartmentId authority =
                person.compartmentOf(Role.HEAD_OF_ADMINISTRATION).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        boolean reviewed = orders.inForce(authority, today).isReviewed();
        return new Ahead(
                meetings.of(authority, today, COMING).stream()
                        .map(meeting -> new ComingMeeting(
                                meeting,
                                agendas.items(meeting.header().id()).size(),
                                reviews.onTheirWay(meeting.header().id(), reviewed)))
                        .toList(),
                diary.in(authority, MatterState.REGISTERED, LINES));
    }

    public Optional<NextMeeting> ofMember(Actor.Person person) {
        return next(person.compartmentOf(Role.COMMITTEE_MEMBER).orElseThrow());
    }

    private Optional<NextMeeting> next(CompartmentId authority) {
        return meetings.of(authority, LocalDate.now(clock), 1).stream()
                .findFirst()
                .map(meeting ->
                        new NextMeeting(meeting, agendas.of(meeting.header().id())));
    }
}
