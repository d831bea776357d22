package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReferralId;

/** The lawful ways out, each with its test. */
class ReplySituationTest {
    private static final ReferralId REFERRAL = new ReferralId(new UUID(5, 5));
    private static final Map<MandateHolder, String> BOTH =
            Map.of(MandateHolder.CHAIR, "SON § 1", MandateHolder.ADMINISTRATION, "SON § 2");

    /** The reply is due 2024-10-17 and the committee meets 2024-11-20. */
    @Example
    void ten_days_ahead_an_extension_and_an_extra_meeting_are_open_and_the_chair_is_not() {
        ReplySituation situation = at(Sample.TODAY, List.of(), BOTH, false);

        assertThat(situation.isOpen(WayOut.EXTENSION).isAllowed()).isTrue();
        assertThat(situation.isOpen(WayOut.EXTRA_MEETING).isAllowed()).isTrue();
        assertThat(reason(situation, WayOut.CHAIR_DECISION)).isEqualTo("matters.refused.can-be-awaited");
    }

    @Example
    void the_chair_may_decide_when_more_time_was_refused() {
        assertThat(at(Sample.TODAY, List.of(refused()), BOTH, false)
                        .isOpen(WayOut.CHAIR_DECISION)
                        .isAllowed())
                .isTrue();
    }

    @Example
    void the_chair_may_not_decide_while_an_answer_is_awaited() {
        assertThat(reason(at(Sample.TODAY, List.of(refused(), asked()), BOTH, false), WayOut.CHAIR_DECISION))
                .isEqualTo("matters.refused.extension-unanswered");
        assertThat(reason(at(Sample.TODAY, List.of(asked()), BOTH, false), WayOut.EXTENSION))
                .isEqualTo("matters.refused.extension-asked");
    }

    /** 2024-10-17 is a Thursday: on Tuesday two working days are left, on Monday three. */
    @Example
    void so_close_that_no_answer_can_be_awaited_counts_working_days() {
        assertThat(at(LocalDate.of(2024, 10, 15), List.of(), BOTH, false)
                        .isOpen(WayOut.CHAIR_DECISION)
                        .isAllowed())
                .isTrue();
        assertThat(at(LocalDate.of(2024, 10, 14), List.of(), BOTH, false)
                        .isOpen(WayOut.CHAIR_DECISION)
                        .isAllowed())
                .isFalse();
    }

    @Example
    void nobody_replies_in_the_bodys_place_without_its_mandate() {
        ReplySituation situation = at(Sample.TODAY, List.of(refused()), Map.of(), false);

        assertThat(reason(situation, WayOut.CHAIR_DECISION)).isEqualTo("matters.refused.no-mandate.CHAIR");
        assertThat(reason(situation, WayOut.ADMINISTRATION_STATEMENT))
                .isEqualTo("matters.refused.no-mandate.ADMINISTRATION");
    }

    @Example
    void no_way_out_is_open_once_the_motion_is_decided_or_the_reply_is_awaited_no_longer() {
        ReplySituation open = at(Sample.TODAY, List.of(), BOTH, false);
        SettledMotion decided = new SettledMotion(
                "Kommunfullmäktige", new DiaryNumber("KF 2024/1"), Sample.TODAY, DecisionOutcome.REJECTED, null);
        ReplySituation settled = with(open, open.matter(), Optional.of(decided));
        ReplySituation told = with(open, notAwaited(open.matter().header()), Optional.empty());

        assertThat(open.isTimed()).isTrue();
        assertThat(settled.isTimed()).isFalse();
        assertThat(told.isTimed()).isFalse();
        for (WayOut way : WayOut.values()) {
            assertThat(reason(settled, way)).isEqualTo("matters.refused.motion-settled");
            assertThat(reason(told, way)).isEqualTo("matters.refused.not-awaited");
        }
    }

    private static ReplySituation with(ReplySituation of, Matter matter, Optional<SettledMotion> settled) {
        return new ReplySituation(
                of.today(), matter, of.due(), of.meetings(), of.mandates(), of.ahead(), of.toCouncil(), settled);
    }

    private static Matter notAwaited(Matter.Header header) {
        Matter.Origin asked = Objects.requireNonNull(header.origin());
        return new Matter.InPreparation(new Matter.Header(
                header.id(),
                header.authority(),
                header.number(),
                header.kind(),
                header.title(),
                header.registeredOn(),
                header.motion(),
                new Matter.Origin(
                        asked.sender(),
                        asked.senderName(),
                        asked.number(),
                        asked.matterId(),
                        asked.referral(),
                        asked.replyDueOn(),
                        Sample.TODAY),
                header.officer()));
    }

    @Example
    void an_opinion_to_the_council_is_never_delegated() {
        assertThat(reason(at(Sample.TODAY, List.of(), BOTH, true), WayOut.ADMINISTRATION_STATEMENT))
                .isEqualTo("matters.refused.to-council");
    }

    @Property
    void a_decision_that_the_body_takes_in_time_can_always_be_awaited(
            @ForAll @IntRange(min = 0, max = 10) int today, @ForAll @IntRange(min = 0, max = 60) int meeting) {
        LocalDate day = Sample.TODAY.plusDays(today);
        ReplySituation situation = new ReplySituation(
                day,
                reported(),
                new ReplyDue(Sample.REPLY_DUE, List.of(refused())),
                List.of(day.plusDays(meeting)),
                BOTH,
                Optional.empty(),
                false,
                Optional.empty());

        boolean inTime = !day.plusDays(meeting).isAfter(Sample.REPLY_DUE);
        assertThat(situation.isOpen(WayOut.CHAIR_DECISION).isAllowed()).isEqualTo(!inTime);
        assertThat(situation.isOpen(WayOut.EXTRA_MEETING).isAllowed()).isEqualTo(!inTime);
    }

    @Property
    void the_day_that_holds_is_the_last_that_was_granted(@ForAll @IntRange(min = 1, max = 90) int days) {
        ReplyExtension.Header header = header();
        ReplyDue due = new ReplyDue(
                Sample.REPLY_DUE,
                List.of(
                        new ReplyExtension.Granted(header, Sample.REPLY_DUE.plusDays(days), "", Sample.TODAY),
                        refused(),
                        asked()));

        assertThat(due.day()).isEqualTo(Sample.REPLY_DUE.plusDays(days));
    }

    private static String reason(ReplySituation situation, WayOut way) {
        return situation.isOpen(way) instanceof Verdict.Refused refused ? refused.reason() : "";
    }

    private static ReplySituation at(
            LocalDate today, List<ReplyExtension> extensions, Map<MandateHolder, String> mandates, boolean toCouncil) {
        return new ReplySituation(
                today,
                reported(),
                new ReplyDue(Sample.REPLY_DUE, extensions),
                List.of(Sample.MEETING),
                mandates,
                Optional.empty(),
                toCouncil,
                Optional.empty());
    }

    private static ReplyExtension.Header header() {
        return new ReplyExtension.Header(
                new DeliveryId(new UUID(4, 4)),
                REFERRAL,
                Sample.REPLY_DUE,
                Sample.REPLY_DUE.plusDays(35),
                "Nämnden sammanträder i november.",
                Sample.TODAY);
    }

    private static ReplyExtension refused() {
        return new ReplyExtension.Refused(header(), "", Sample.TODAY);
    }

    private static ReplyExtension asked() {
        return new ReplyExtension.Asked(header());
    }

    private static Matter reported() {
        return new Matter.Reported(
                new Matter.Header(
                        new MatterId(new UUID(1, 1)),
                        Sample.COMMITTEE,
                        new DiaryNumber("SON 2024/238"),
                        MatterKind.REFERRAL,
                        "SIG från åtta år",
                        Sample.TODAY,
                        new CouncilMotionId(new UUID(2, 2)),
                        new Matter.Origin(
                                Sample.BOARD,
                                "Kommunstyrelsen",
                                new DiaryNumber("KS 2024/890"),
                                new MatterId(new UUID(3, 3)),
                                REFERRAL,
                                Sample.REPLY_DUE),
                        null),
                new OfficialReportId(new UUID(6, 6)));
    }
}
