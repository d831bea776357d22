package se.rodatraden.world;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import se.rodatraden.TestClock;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.NoteHearing;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.PlanMeeting;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.RemindBodies;
import se.rodatraden.matters.usecase.SendReferral;

/** A motion in each authority's diary, on referral, with a report begun and a meeting planned. */
final class MattersPart {
    /** A text of the authority's own, after the motion and the letter of the round. */
    private static final int REMINDER = 3;

    private MattersPart() {}

    static void build(SmallWorld world, Side side) {
        Shelf shelf = world.shelf("the motion of " + side.code())
                .openTo(
                        side.subject(Role.REGISTRAR),
                        side.subject(Role.ANALYST),
                        side.subject(Role.HEAD_OF_ADMINISTRATION),
                        side.subject(Role.COMMITTEE_SECRETARY),
                        side.subject(Role.COMMITTEE_MEMBER));
        CompartmentId authority = side.authority();
        RegisterMotion.Registered motion = world.as(
                side,
                Role.REGISTRAR,
                () -> world.bean(RegisterMotion.class)
                        .register(new RegisterMotion.Particulars(
                                authority,
                                shelf.mark("Motion om Xq8 i " + side.code()),
                                List.of(shelf.mark("Frida Xq8lund " + side.code())),
                                TestClock.TODAY.minusMonths(3),
                                shelf.mark("Vi tror på Xq8 i " + side.code()),
                                List.of(new RegisterMotion.DemandRaised(
                                        shelf.mark("att Xq8 införs i " + side.code()), null)))));
        MatterId matter = motion.matter();
        // The thread is there for everybody: what is not theirs is in it as a number.
        world.common("threads/{motionId}", motion.motion());
        shelf.at("matters/{id}", matter)
                .at("documents/{ordinal}", REMINDER)
                .typed("request", motion.motion())
                .typed("demand", motion.demands().getFirst())
                .typed("q", "Xq8 i " + side.code());
        List<ReferralId> sent = world.as(
                side,
                Role.REGISTRAR,
                () -> world.bean(SendReferral.class)
                        .send(new SendReferral.Round(
                                matter,
                                List.of(side.body()),
                                TestClock.TODAY.plusMonths(2),
                                shelf.mark("Missiv om Xq8 i " + side.code()))));
        delivered(world, side, sent.getFirst());
        world.as(side, Role.REGISTRAR, () -> world.bean(RemindBodies.class).remind(matter, Set.of()));
        world.as(side, Role.ANALYST, () -> {
            world.bean(AssignOfficer.class).assign(matter, side.staff(Role.ANALYST));
            return true;
        });
        shelf.at(
                "reports/{id}",
                world.as(side, Role.ANALYST, () -> world.bean(OpenReport.class).open(matter)));
        shelf.at("sign/{edition}", "as-it-was-read");
        shelf.at("sections/{section}", "arendet").typed("restored", 1);
        // When and where a body meets is public.
        FormalMeetingId meeting = world.as(
                side,
                Role.COMMITTEE_SECRETARY,
                () -> world.bean(PlanMeeting.class)
                        .plan(new PlanMeeting.Particulars(
                                authority, TestClock.TODAY.plusMonths(1), LocalTime.of(16, 0), "Stadshuset", false)));
        world.common("meetings/{id}", meeting);
        shelf.typed("meeting", meeting);
        shelf.at(
                "hearings/{hearing}",
                world.as(
                        side,
                        Role.ANALYST,
                        () -> world.bean(NoteHearing.class)
                                .note(new NoteHearing.Particulars(
                                        matter,
                                        shelf.mark("Råd Xq8 " + side.code()),
                                        TestClock.TODAY.plusDays(9),
                                        ""))));
    }

    /** The referral lies in the mailbox of the body that was asked, where the registrar works too. */
    private static void delivered(SmallWorld world, Side side, ReferralId referral) {
        world.shelf("a delivery to " + side.code())
                .openTo(side.subject(Role.REGISTRAR))
                .at("deliveries/{id}", referral);
    }
}
