package se.rodatraden.world;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import se.rodatraden.TestClock;
import se.rodatraden.access.EmergencyOpenings;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.casework.domain.EmergencyQuestion;
import se.rodatraden.casework.domain.Notice;
import se.rodatraden.casework.usecase.DecideIntervention;
import se.rodatraden.casework.usecase.OpenInEmergency;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProposeIntervention;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.people.Address;
import se.rodatraden.people.Child;
import se.rodatraden.people.Custody;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.TestPersonalNumbers;

/**
 * Four cases in each unit: an ordinary one, one of a child with protected identity that the unit manager alone
 * is cleared for beside the social worker, one that is barred for the social worker, and one that the other side's
 * social worker has opened in an emergency.
 */
final class CaseworkPart {
    private static final List<String> INTERVENTIONS = List.of(
            "komet-12-18",
            "strukturerad-familjebehandling",
            "kontaktperson",
            "kvalificerad-kontaktperson",
            "skolsociala-team",
            "sig-unga",
            "cpp");
    private static final AtomicInteger NUMBERS_USED = new AtomicInteger();

    private CaseworkPart() {}

    static void build(SmallWorld world, Side side) {
        String worker = side.subject(Role.SOCIAL_WORKER);
        String manager = side.subject(Role.UNIT_MANAGER);
        String coordinator = side.subject(Role.SIG_COORDINATOR);
        caseOf(world, side, "Xavante", world.shelf("a case of " + side.code()).openTo(worker, manager, coordinator));

        Shelf hidden = world.shelf("a protected case of " + side.code()).openTo(worker, manager);
        ChildCaseId shielded = caseOf(world, side, "Ximena", hidden);
        hidden.warns("/cases/{id}/protected");
        world.as(side, Role.SOCIAL_WORKER, () -> {
            world.bean(ProtectChild.class)
                    .protect(
                            shielded,
                            ProtectionLevel.PROTECTED_REGISTRATION,
                            List.of(side.staff(Role.UNIT_MANAGER)),
                            "Handlägger och leder ärendet");
            return true;
        });

        Shelf related = world.shelf("a relative's case of " + side.code()).openTo(manager, coordinator);
        ChildCaseId barred = caseOf(world, side, "Xerxes", related);
        world.as(side, Role.UNIT_MANAGER, () -> {
            world.bean(NeedToKnow.class)
                    .raiseBarrier(side.staff(Role.SOCIAL_WORKER), barred.value(), NeedToKnow.BarrierKind.RELATIVE);
            return true;
        });

        Side other =
                world.sides().stream().filter(one -> one != side).findFirst().orElseThrow();
        openedInEmergency(
                world,
                side,
                other,
                world.shelf("a case of " + side.code() + " opened in an emergency")
                        .openTo(worker, manager, coordinator, other.subject(Role.SOCIAL_WORKER)));
    }

    /** The social worker of the other side reads it, for a day or two. The reasons are the log's, and no marks of it. */
    private static void openedInEmergency(SmallWorld world, Side side, Side other, Shelf shelf) {
        RegisterConcern.Registered registered = registered(world, side, "Xylander", shelf);
        UUID opening = world.as(other, Role.SOCIAL_WORKER, () -> {
            world.bean(OpenInEmergency.class)
                    .open(new OpenInEmergency.Asked(
                            new EmergencyQuestion.ByNumber(side.unit(), registered.number()),
                            "Polisen har barnet hos sig i kväll.",
                            "Jag har jour för hela kommunen."));
            return world.bean(EmergencyOpenings.class)
                    .mine(1)
                    .getFirst()
                    .facts()
                    .id();
        });
        shelf.at("emergency-openings/{id}", opening);
    }

    private static ChildCaseId caseOf(SmallWorld world, Side side, String given, Shelf shelf) {
        RegisterConcern.Registered registered = registered(world, side, given, shelf);
        ChildCaseId id = registered.id();
        namedAsGuardian(world, side, given, shelf, id);
        world.as(side, Role.SOCIAL_WORKER, () -> {
            world.bean(OpenInvestigation.class).open(id, shelf.mark("Behöver utredas, " + given + " " + side.code()));
            return true;
        });
        world.as(side, Role.SOCIAL_WORKER, () -> {
            world.bean(WriteAssessment.class)
                    .write(
                            id,
                            new WriteAssessment.Written(
                                    0,
                                    shelf.mark("Utveckling " + given + " " + side.code()),
                                    "",
                                    "",
                                    shelf.mark("Jag vill " + given + " " + side.code()),
                                    8,
                                    new WriteAssessment.Judgement(
                                            RiskLevel.HIGH,
                                            shelf.mark("Flera riskfaktorer, " + given + " " + side.code())),
                                    false,
                                    List.of()));
            return true;
        });
        decided(world, side, given, shelf, registered);
        return id;
    }

    /** A further report names somebody who is no guardian of the child's yet. */
    private static void namedAsGuardian(SmallWorld world, Side side, String given, Shelf shelf, ChildCaseId id) {
        UUID named = world.as(side, Role.SOCIAL_WORKER, () -> {
            Child known = world.bean(ReadCase.class).read(id).household().child();
            world.bean(RegisterConcern.class)
                    .register(concern(
                            world,
                            side,
                            given,
                            shelf,
                            new NewHousehold(
                                    new NewHousehold.NewChild(
                                            known.name(), known.number(), known.birthDate(), known.sex()),
                                    List.of(new NewHousehold.NewGuardian(
                                            new PersonName(
                                                    shelf.mark("Far" + given + side.code()),
                                                    known.name().family()),
                                            null,
                                            Custody.NOT_KNOWN,
                                            null,
                                            null)))));
            return world.bean(ReadCase.class).read(id).named().getFirst().id();
        });
        shelf.at("named-guardians/{named}", named);
    }

    private static RegisterConcern.NewConcern concern(
            SmallWorld world, Side side, String given, Shelf shelf, NewHousehold household) {
        return new RegisterConcern.NewConcern(
                side.unit(),
                household,
                world.bean(TestClock.class).instant(),
                ReporterCategory.SCHOOL,
                shelf.mark("Rektor " + given + "berg" + side.code()),
                shelf.mark("Kom till skolan utan mat, " + given + " " + side.code()),
                false,
                shelf.mark("Inget akut behov, " + given + " " + side.code()),
                new RegisterConcern.SameChild.NotAsked(),
                Map.of());
    }

    private static RegisterConcern.Registered registered(SmallWorld world, Side side, String given, Shelf shelf) {
        String family = shelf.mark(given + "sson" + side.code());
        RegisterConcern.Registered registered = world.as(
                side,
                Role.SOCIAL_WORKER,
                () -> world.bean(RegisterConcern.class)
                        .register(concern(
                                world,
                                side,
                                given,
                                shelf,
                                household(shelf, new PersonName(shelf.mark(given + side.code()), family)))));
        ChildCaseId id = registered.id();
        shelf.at("cases/{id}", id)
                .at("cases/{caseId}", id)
                .at("notices/{notice}", Notice.NEW_REPORT)
                .logged(id.value())
                .typed("q", family)
                .typed("asked", family)
                .typed("number", registered.number());
        return registered;
    }

    /** One intervention proposed and decided, and another proposed. */
    private static void decided(
            SmallWorld world, Side side, String given, Shelf shelf, RegisterConcern.Registered registered) {
        ChildCaseId id = registered.id();
        List<RecordConsents.Answer> yes = Stream.concat(Stream.of(registered.child()), registered.guardians().stream())
                .map(person -> new RecordConsents.Answer(person, ConsentKind.INTERVENTION, true))
                .toList();
        world.as(side, Role.SOCIAL_WORKER, () -> {
            world.bean(RecordConsents.class).record(id, yes);
            return true;
        });
        ProposalId decided = proposed(world, side, given, shelf, id, 0);
        DecisionId decision = world.as(
                side,
                Role.SOCIAL_WORKER,
                () -> world.bean(DecideIntervention.class)
                        .decide(
                                id,
                                decided,
                                new DecideIntervention.Terms(
                                        TestClock.TODAY,
                                        TestClock.TODAY.plusMonths(3),
                                        shelf.mark("Skäl för beslutet, " + given + " " + side.code()),
                                        null)));
        world.as(side, Role.SOCIAL_WORKER, () -> {
            world.bean(WritePlan.class)
                    .write(
                            id,
                            decision,
                            new WritePlan.Written(
                                    0, shelf.mark("Mål för " + given + " " + side.code()), "Åtgärder", "Delaktig"));
            return true;
        });
        shelf.at("decisions/{decision}", decision)
                .at("proposals/{proposal}", proposed(world, side, given, shelf, id, 2))
                .at("new/{key}", INTERVENTIONS.getFirst());
    }

    /** One that the guideline lets be proposed for this child; the second proposal begins further down the list. */
    private static ProposalId proposed(
            SmallWorld world, Side side, String given, Shelf shelf, ChildCaseId id, int skipped) {
        String reasons = shelf.mark("Därför " + skipped + " " + given + " " + side.code());
        for (String key : INTERVENTIONS.subList(skipped, INTERVENTIONS.size())) {
            try {
                return world.as(
                        side,
                        Role.SOCIAL_WORKER,
                        () -> world.bean(ProposeIntervention.class)
                                .propose(
                                        id, new ProposeIntervention.Proposed(new InterventionKey(key), reasons, null)));
            } catch (RefusedException notForThisChild) {
                // the next one may be
            }
        }
        throw new AssertionError("the guideline lets nothing be proposed");
    }

    private static NewHousehold household(Shelf shelf, PersonName child) {
        return new NewHousehold(
                NewHousehold.NewChild.of(child, officialTestNumber(shelf, 2010)),
                List.of(new NewHousehold.NewGuardian(
                        new PersonName(shelf.mark("Mor" + child.given()), child.family()),
                        null,
                        Custody.SOLE,
                        true,
                        new Address(shelf.mark("Gatan " + child.given() + " 7"), "123 45", "Ekehamn"))));
    }

    /** A number of its own for each child, which is a mark as it is stored and as it is written. */
    private static PersonalIdentityNumber officialTestNumber(Shelf shelf, int year) {
        PersonalIdentityNumber number = TestPersonalNumbers.bornIn(year).get(NUMBERS_USED.getAndIncrement());
        shelf.mark(number.value());
        shelf.mark(number.formatted());
        return number;
    }
}
