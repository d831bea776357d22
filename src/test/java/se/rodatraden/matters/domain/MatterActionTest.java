package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;

class MatterActionTest {
    private final Matter.Header header = new Sample().header();
    private final OfficialReportId report = new OfficialReportId(new UUID(5, 5));
    private final FormalMeetingId meeting = new FormalMeetingId(new UUID(6, 6));
    private final Matter.Settled settled = new Matter.Settled(meeting, new FormalDecisionId(new UUID(7, 7)));

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_role_that_the_action_belongs_to_may(Role role) {
        if (role.isMunicipal()) {
            return;
        }
        Actor actor = Sample.person(role, Sample.COMMITTEE);

        assertThat(MatterAction.WRITE_REPORT
                        .verdict(new Matter.InPreparation(header), actor)
                        .isAllowed())
                .isEqualTo(role == Role.ANALYST);
        assertThat(MatterAction.PLACE_ON_AGENDA
                        .verdict(new Matter.Reported(header, report), actor)
                        .isAllowed())
                .isEqualTo(role == Role.COMMITTEE_SECRETARY);
    }

    @ParameterizedTest
    @EnumSource(MatterAction.class)
    void a_role_in_another_authority_does_not_help(MatterAction action) {
        for (Role role : action.roles()) {
            assertThat(action.verdict(new Matter.Registered(header), Sample.person(role, Sample.BOARD)))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(MatterAction.class)
    void nothing_is_done_with_a_closed_matter(MatterAction action) {
        Matter closed = new Matter.Closed(header, report, settled, Sample.TODAY);

        assertThat(action.inState(closed)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void a_matter_always_waits_for_somebody_until_it_has_ended_here() {
        assertThat(MatterAction.awaitedIn(new Matter.Registered(header))).contains(MatterAction.ASSIGN);
        assertThat(MatterAction.awaitedIn(new Matter.InPreparation(header))).contains(MatterAction.WRITE_REPORT);
        assertThat(MatterAction.awaitedIn(new Matter.Reported(header, report))).contains(MatterAction.PLACE_ON_AGENDA);
        assertThat(MatterAction.awaitedIn(new Matter.Scheduled(header, report, meeting)))
                .contains(MatterAction.RECORD_DECISION);
        assertThat(MatterAction.awaitedIn(new Matter.Decided(header, report, settled)))
                .contains(MatterAction.DISPATCH);
        assertThat(MatterAction.awaitedIn(new Matter.Closed(header, report, settled, Sample.TODAY)))
                .isEmpty();
    }

    @Test
    void a_report_waits_for_an_officer() {
        assertThat(MatterAction.WRITE_REPORT.inState(new Matter.Registered(header)))
                .isEqualTo(Verdict.refused("matters.refused.no-officer"));
    }

    @Test
    void only_the_sender_of_a_motion_asks_others() {
        assertThat(MatterAction.SEND_REFERRAL.inState(new Matter.Registered(header)))
                .isEqualTo(Verdict.refused("matters.refused.not-sender"));
        assertThat(MatterAction.SEND_REFERRAL
                        .inState(new Matter.Registered(new Sample().header(MatterKind.MOTION)))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void a_proposal_to_the_council_needs_no_report_of_the_councils_own() {
        Matter proposal = new Matter.Registered(new Sample().header(MatterKind.COUNCIL_PROPOSAL));

        assertThat(MatterAction.PLACE_ON_AGENDA.inState(proposal).isAllowed()).isTrue();
        assertThat(MatterAction.WRITE_REPORT.inState(proposal).isAllowed()).isFalse();
        assertThat(MatterAction.PLACE_ON_AGENDA.inState(new Matter.Registered(header)))
                .isEqualTo(Verdict.refused("matters.refused.no-report"));
    }

    @Test
    void what_is_off_the_agenda_stands_where_it_was() {
        Matter.Header nobodys = new Sample().header(MatterKind.COUNCIL_PROPOSAL, null);

        assertThat(new Matter.Scheduled(header, report, meeting).waiting())
                .isEqualTo(new Matter.Reported(header, report));
        assertThat(new Matter.Scheduled(header, null, meeting).waiting()).isEqualTo(new Matter.InPreparation(header));
        assertThat(new Matter.Scheduled(nobodys, null, meeting).waiting()).isEqualTo(new Matter.Registered(nobodys));
    }

    @Test
    void only_what_no_body_decided_is_opened_again() {
        assertThat(MatterAction.REOPEN
                        .inState(new Matter.Closed(header, null, null, Sample.TODAY))
                        .isAllowed())
                .isTrue();
        Verdict stands = Verdict.refused("matters.refused.decision-stands");
        assertThat(MatterAction.REOPEN.inState(new Matter.Closed(header, report, settled, Sample.TODAY)))
                .isEqualTo(stands);
        assertThat(MatterAction.REOPEN.inState(new Matter.Dispatched(header, report, settled, Sample.TODAY)))
                .isEqualTo(stands);
        assertThat(MatterAction.REOPEN.inState(new Matter.Decided(header, report, settled)))
                .isEqualTo(stands);
    }

    @Test
    void a_decision_is_sent_once() {
        assertThat(MatterAction.DISPATCH
                        .inState(new Matter.Decided(header, report, settled))
                        .isAllowed())
                .isTrue();
        assertThat(MatterAction.DISPATCH.inState(new Matter.Dispatched(header, report, settled, Sample.TODAY)))
                .isEqualTo(Verdict.refused("matters.refused.dispatched"));
    }
}
