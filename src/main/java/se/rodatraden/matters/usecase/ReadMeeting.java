package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.DiaryLine;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterState;
import se.rodatraden.matters.domain.MeetingMove;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.domain.TakenOffItem;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.DiaryStore;
import se.rodatraden.matters.store.MeetingStore;

/** Gathers a meeting: its agenda with what was decided, what can be taken up, and the clocks that run from it. */
@Component
@Transactional(readOnly = true)
public class ReadMeeting {
    private static final int CANDIDATES = 50;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final AuthorityStore authorities;
    private final DiaryStore diary;
    private final DecisionStore decisions;
    private final Clocks clocks;
    private final Clock clock;

    ReadMeeting(
            MeetingStore meetings,
            AgendaStore agendas,
            AuthorityStore authorities,
            DiaryStore diary,
            DecisionStore decisions,
            Clocks clocks,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.authorities = authorities;
        this.diary = diary;
        this.decisions = decisions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param settled replies on the agenda whose motion the council has decided
     * @param takenOff what was taken off the agenda
     * @param moves when and where it was to be held before, the latest first
     * @param candidates matters that are ready to be taken up; only for the secretary
     * @param approval by when the minutes are approved, counted from the meeting
     * @param notice by when it is announced, counted from the approval
     * @param review until when a court can be asked, counted from the notice
     */
    public record MeetingView(
            FormalMeeting meeting,
            Authority authority,
            List<AgendaLine> agenda,
            Map<MatterId, SettledMotion> settled,
            List<TakenOffItem> takenOff,
            List<MeetingMove> moves,
            List<DiaryLine> candidates,
            Optional<StatutoryDeadline> approval,
            Optional<StatutoryDeadline> notice,
            Optional<StatutoryDeadline> review,
            Verdict mayPlace,
            Verdict mayTakeOff,
            Verdict mayMove,
            Verdict mayCancel,
            Verdict mayDecide,
            Verdict mayApprove,
            Verdict mayPost) {}

    public MeetingView read(FormalMeetingId id) {
        FormalMeeting meeting = meetings.get(id);
        FormalMeeting.Header header = meeting.header();
        LocalDate today = LocalDate.now(clock);
        Actor actor = CurrentActor.get();
        Verdict secretary = MatterAction.holdsAny(actor, List.of(Role.COMMITTEE_SECRETARY), header.authority());
        Verdict mayPlace = secretary.and(() -> meeting.mayTakeItem(today));
        List<AgendaLine> agenda = agendas.of(id);
        int undecided = (int) agenda.stream().filter(line -> !line.isDecided()).count();
        int decided = agenda.size() - undecided;
        return new MeetingView(
                meeting,
                authorities.get(header.authority()),
                agenda,
                decisions.settlingAt(id),
                agendas.takenOff(id),
                meetings.moves(id),
                mayPlace.isAllowed() ? candidates(meeting, agenda) : List.of(),
                meeting.isCancelled()
                        ? Optional.empty()
                        : clocks.deadline(DeadlineRule.MINUTES_APPROVAL, meeting.heldOn()),
                approvedOn(meeting).flatMap(day -> clocks.deadline(DeadlineRule.MINUTES_NOTICE, day)),
                postedOn(meeting).flatMap(day -> clocks.deadline(DeadlineRule.LEGALITY_REVIEW, day)),
                mayPlace,
                secretary.and(meeting::mayLoseItem),
                secretary.and(() -> meeting.mayMove(today, decided)),
                secretary.and(() -> meeting.mayCancel(decided)),
                secretary.and(() -> meeting.mayDecide(today)),
                secretary.and(() -> meeting.mayApproveMinutes(today, undecided)),
                secretary.and(meeting::mayPostNotice));
    }

    /** A body deals with a matter once at a meeting: what it sent back there comes up at another. */
    private List<DiaryLine> candidates(FormalMeeting meeting, List<AgendaLine> agenda) {
        List<DiaryLine> reported = diary.in(meeting.header().authority(), MatterState.REPORTED, CANDIDATES);
        List<DiaryLine> proposals = diary.in(meeting.header().authority(), MatterState.REGISTERED, CANDIDATES).stream()
                .filter(line -> line.kind() == MatterKind.COUNCIL_PROPOSAL)
                .toList();
        return Stream.concat(reported.stream(), proposals.stream())
                .filter(line -> agenda.stream().noneMatch(item -> item.matter().equals(line.id())))
                .toList();
    }

    private static Optional<LocalDate> approvedOn(FormalMeeting meeting) {
        return switch (meeting) {
            case FormalMeeting.Planned _, FormalMeeting.Cancelled _ -> Optional.empty();
            case FormalMeeting.MinutesApproved approved -> Optional.of(approved.approvedOn());
            case FormalMeeting.Announced announced -> Optional.of(announced.approvedOn());
        };
    }

    private static Optional<LocalDate> postedOn(FormalMeeting meeting) {
        return switch (meeting) {
            case FormalMeeting.Planned _, FormalMeeting.MinutesApproved _, FormalMeeting.Cancelled _ ->
                Optional.empty();
            case FormalMeeting.Announced announced -> Optional.of(announced.postedOn());
        };
    }
}
