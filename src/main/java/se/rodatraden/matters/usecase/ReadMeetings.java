package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MeetingStore;

/** The calendar of each body that the actor belongs to. */
@Component
@Transactional(readOnly = true)
public class ReadMeetings {
    private static final int AHEAD = 12;
    private static final int BEHIND = 6;
    private static final Set<Role> ROLES = Set.of(
            Role.COMMITTEE_SECRETARY, Role.COMMITTEE_MEMBER, Role.REGISTRAR, Role.ANALYST, Role.HEAD_OF_ADMINISTRATION);
    private final MeetingStore meetings;
    private final AuthorityStore authorities;
    private final Clock clock;

    ReadMeetings(MeetingStore meetings, AuthorityStore authorities, Clock clock) {
        this.meetings = meetings;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** @param ahead today's among them; {@code behind} the latest first; cancelled ones in both */
    public record Calendar(
            Authority authority, List<FormalMeeting> ahead, List<FormalMeeting> behind, Verdict mayPlan) {}

    public List<Calendar> read() {
        LocalDate today = LocalDate.now(clock);
        Actor.Person person = CurrentActor.person();
        return person.offices().stream()
                .filter(office -> ROLES.contains(office.role()))
                .map(Actor.Office::compartment)
                .distinct()
                .flatMap(compartment -> authorities.find(compartment).stream())
                .map(authority -> new Calendar(
                        authority,
                        meetings.calendar(authority.id(), today, AHEAD),
                        meetings.before(authority.id(), today, BEHIND),
                        MatterAction.holdsAny(person, List.of(Role.COMMITTEE_SECRETARY), authority.id())))
                .toList();
    }
}
