package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.DocumentStatus;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.CiteEvidence;
import se.rodatraden.matters.usecase.ContinueNumberSeries;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.NoteHearing;
import se.rodatraden.matters.usecase.PostNotice;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterMotion;

/** One matter, from the motion to the council's decision, through the use cases alone. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadOfAMatterTest {
    private static final LocalDate BOARD_MEETS = LocalDate.of(2024, 12, 11);
    private static final LocalDate COUNCIL_MEETS = LocalDate.of(2025, 1, 27);

    private final MattersFixture city;

    ThreadOfAMatterTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void carries_a_motion_through_every_diary() {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(ContinueNumberSeries.class).after(city.board.id(), 2024, 889));

        // The motion, and the question to two bodies.
        RegisterMotion.Registered motion = city.motion();
        assertThat(motion.number()).isEqualTo(new DiaryNumber("KS 2024/890"));
        city.referral(motion.matter(), city.committee, city.district);

        // The committee's own matter, linked by number on both sides.
        MatterId answer = city.registered(city.committee);
        ReadMatter.MatterView received = view(city.committee, answer);
        assertThat(received.matter().header().number()).isEqualTo(new DiaryNumber("SON 2024/1"));
        assertThat(received.links()).extracting("number").containsExactly(new DiaryNumber("KS 2024/890"));
        assertThat(received.matter().header().replyDueOn()).contains(MattersFixture.REPLY_DUE);
        assertThat(received.motion().orElseThrow().demands()).hasSize(2);
        assertThat(received.documents()).allMatch(document -> document.status(false) == DocumentStatus.RECEIVED);
        assertThat(view(city.board, motion.matter()).links())
                .extracting("number")
                .containsExactly(new DiaryNumber("SON 2024/1"));

        // The report, and what the checks say of it.
        FormalMeetingId meeting = city.meeting(city.committee, MattersFixture.COMMITTEE_MEETS);
        OfficialReportId report = city.report(city.committee, answer);
        city.does(Role.ANALYST, city.committee, () -> {
            hear(answer, "Förvaltningsgruppen", LocalDate.of(2024, 11, 13));
            hear(answer, "Rådet för funktionshinderfrågor", LocalDate.of(2024, 11, 14));
        });
        assertThat(warnings(report))
                .contains(
                        "reply-due-before-meeting",
                        "hearing-after-due-date",
                        "ages-between-not-counted",
                        "no-stance",
                        "empty-section");
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(CiteEvidence.class).cite(report, MattersFixture.SavedFigures.REF, "synpunkter"));
        assertThat(warnings(report)).doesNotContain("ages-between-not-counted");
        city.writtenAndSigned(
                city.committee,
                report,
                "Socialnämnden överlämnar tjänsteutlåtandet som svar på remissen.",
                ReplyStance.OPPOSES);

        // The meeting, the minutes and the reply.
        city.placed(city.committee, answer, meeting);
        city.wired.clock().set(MattersFixture.COMMITTEE_MEETS);
        String reply = "Socialnämnden överlämnar tjänsteutlåtandet som svar på remissen.";
        decide(city.committee, answer, DecisionOutcome.AS_PROPOSED, 12, ReplyStance.OPPOSES, reply);
        city.wired.clock().set(LocalDate.of(2024, 12, 4));
        approve(city.committee, meeting);
        send(city.committee, answer);
        assertThat(view(city.committee, answer).matter()).isInstanceOf(Matter.Closed.class);

        // The reply in the board's diary, with its report; the other body is still silent.
        assertThat(city.registered(city.board)).isEqualTo(motion.matter());
        ReadMatter.MatterView asked = view(city.board, motion.matter());
        assertThat(asked.referrals())
                .extracting(referral -> referral.standing(LocalDate.of(2024, 12, 4)))
                .containsExactly(Referral.Standing.LATE, Referral.Standing.ANSWERED_LATE);
        assertThat(asked.documents())
                .extracting(MatterDocument::title)
                .contains("Remissvar", "Tjänsteutlåtande SON 2024/1");

        // The board's own report names who did not answer.
        FormalMeetingId boardMeeting = city.meeting(city.board, BOARD_MEETS);
        OfficialReportId boardReport = city.report(city.board, motion.matter());
        assertThat(text(city.board, boardReport, "beredning"))
                .contains("Almviks stadsdelsnämnd har inte inkommit med svar.");
        assertThat(text(city.board, boardReport, "remissammanstallning"))
                .startsWith("Socialnämnden avstyrker (beslut den 2024-11-20, § 12).");
        city.writtenAndSigned(
                city.board, boardReport, "Motionen anses besvarad med hänvisning till vad som anförs.", null);
        city.placed(city.board, motion.matter(), boardMeeting);
        city.wired.clock().set(BOARD_MEETS);
        String answered = "Motionen anses besvarad med hänvisning till vad som anförs.";
        decide(city.board, motion.matter(), DecisionOutcome.AS_PROPOSED, 7, null, answered);
        approve(city.board, boardMeeting);
        send(city.board, motion.matter());

        // The council, with a diary of its own, and its decision back at the board.
        MatterId proposal = city.registered(city.council);
        FormalMeetingId councilMeeting = city.meeting(city.council, COUNCIL_MEETS);
        city.placed(city.council, proposal, councilMeeting);
        city.wired.clock().set(COUNCIL_MEETS);
        decide(city.council, proposal, DecisionOutcome.REJECTED, 3, null, "Motionen avslås.");
        approve(city.council, councilMeeting);
        send(city.council, proposal);
        assertThat(view(city.board, motion.matter()).matter()).isInstanceOf(Matter.Dispatched.class);
        assertThat(city.registered(city.board)).isEqualTo(motion.matter());
        assertThat(view(city.board, motion.matter()).matter()).isInstanceOf(Matter.Closed.class);

        assertThat(city.events())
                .hasExactlyElementsOfTypes(
                        MotionRegistered.class,
                        ReferralSent.class,
                        ReferralSent.class,
                        ReportSigned.class,
                        DecisionTaken.class,
                        ReferralReplied.class,
                        ReportSigned.class,
                        DecisionTaken.class,
                        DecisionTaken.class);
        trailShowsEachItsOwnPart(motion);
        whoeverHasNotAnsweredIsToldThatNobodyWaits(motion);
    }

    /** The reply can change nothing any more: its day is no deadline, neither where it was written nor where it was awaited. */
    private void whoeverHasNotAnsweredIsToldThatNobodyWaits(RegisterMotion.Registered motion) {
        assertThat(view(city.board, motion.matter()).deadlines()).isEmpty();
        MatterId late = city.registered(city.district);
        assertThat(view(city.district, late).deadlines())
                .extracting(OpenDeadline::kind)
                .containsExactly("matters.deadline.reply-due");

        assertThat(city.registered(city.district)).isEqualTo(late);
        assertThat(view(city.district, late).deadlines()).isEmpty();
        assertThat(view(city.district, late).documents())
                .filteredOn(document -> document.title().equals("Svar på remissen väntas inte längre"))
                .singleElement()
                .satisfies(document -> assertThat(document.body()).contains("Kommunfullmäktige", "§ 3"));
        assertThat(city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(ReadMail.class).waiting()))
                .as("whoever has answered is not told")
                .isEmpty();
    }

    private void trailShowsEachItsOwnPart(RegisterMotion.Registered motion) {
        MatterTrail trail = city.use(MatterTrail.class);
        MatterTrail.Trail ofBoard = city.as(Role.ANALYST, city.board, () -> trail.of(motion.motion()));
        assertThat(ofBoard.nodes())
                .extracting(TrailNode::kind)
                .containsExactly(
                        TrailNode.Kind.MOTION,
                        TrailNode.Kind.REFERRAL,
                        TrailNode.Kind.REFERRAL,
                        TrailNode.Kind.REPORT,
                        TrailNode.Kind.DECISION);
        assertThat(ofBoard.hidden())
                .isEqualTo(Map.of(TrailNode.Kind.REPORT, 1, TrailNode.Kind.EVIDENCE, 1, TrailNode.Kind.DECISION, 2));

        MatterTrail.Trail ofCommittee = city.as(Role.ANALYST, city.committee, () -> trail.of(motion.motion()));
        assertThat(ofCommittee.nodes())
                .extracting(TrailNode::kind)
                .containsExactly(
                        TrailNode.Kind.MOTION,
                        TrailNode.Kind.REFERRAL,
                        TrailNode.Kind.EVIDENCE,
                        TrailNode.Kind.REPORT,
                        TrailNode.Kind.DECISION);

        assertThat(ofCommittee.nodes())
                .filteredOn(TrailNode.SentReferral.class::isInstance)
                .extracting("stance")
                .as("a body knows of itself that it has replied")
                .containsExactly(ReplyStance.OPPOSES);

        MatterTrail.Trail ofOutsider = city.wired.callAs(city.outsider(), () -> trail.of(motion.motion()));
        assertThat(ofOutsider.nodes()).isEmpty();
        assertThat(ofOutsider.hidden())
                .isEqualTo(Map.of(
                        TrailNode.Kind.MOTION, 1,
                        TrailNode.Kind.REFERRAL, 2,
                        TrailNode.Kind.REPORT, 2,
                        TrailNode.Kind.EVIDENCE, 1,
                        TrailNode.Kind.DECISION, 3));
        assertThat(city.wired.callAs(
                        city.outsider(), () -> trail.raising(motion.demands().getFirst())))
                .contains(motion.motion());
        assertThat(city.wired.callAs(city.outsider(), () -> trail.motions(10))).isEmpty();
        assertThat(city.as(Role.COMMITTEE_MEMBER, city.council, () -> trail.motions(10)))
                .extracting(node -> node.number().value())
                .containsExactly("KF 2024/1");
    }

    private ReadMatter.MatterView view(Authority authority, MatterId matter) {
        return city.as(
                Role.REGISTRAR, authority, () -> city.use(ReadMatter.class).read(matter));
    }

    private List<String> warnings(OfficialReportId report) {
        return city
                .as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(ReadReport.class).read(report).warnings())
                .stream()
                .map(Finding::rule)
                .toList();
    }

    private String text(Authority authority, OfficialReportId report, String section) {
        return city.as(
                Role.ANALYST,
                authority,
                () -> city.use(ReadReport.class).read(report).report().content().text(section));
    }

    private void hear(MatterId matter, String body, LocalDate day) {
        city.use(NoteHearing.class).note(new NoteHearing.Particulars(matter, body, day, ""));
    }

    private void decide(
            Authority authority,
            MatterId matter,
            DecisionOutcome outcome,
            int section,
            ReplyStance stance,
            String clause) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                authority,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                matter, outcome, section, List.of(clause), stance, "", "", false, List.of())));
    }

    private void approve(Authority authority, FormalMeetingId meeting) {
        city.does(Role.COMMITTEE_SECRETARY, authority, () -> {
            LocalDate today = LocalDate.now(city.wired.clock());
            city.use(ApproveMinutes.class).approve(meeting, today);
            city.use(PostNotice.class).post(meeting, today);
        });
    }

    private void send(Authority authority, MatterId matter) {
        city.does(
                Role.REGISTRAR,
                authority,
                () -> city.use(DispatchDecision.class).dispatch(matter));
        assertThat(city.as(
                        Role.REGISTRAR,
                        authority,
                        () -> city.use(ReadMail.class).waiting()))
                .as("what was sent is the addressee's alone")
                .isEmpty();
    }
}
