package se.rodatraden.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.DatabaseTest;
import se.rodatraden.OwnCalendar;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.audit.usecase.SealAccessLog;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** The data protection officer controls the log, finds what stands out, and keeps what came of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@Import(OwnCalendar.class)
class LogReviewJourney {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ActorDirectory directory;

    @Autowired
    private NeedToKnow needToKnow;

    @Autowired
    private AccessLog log;

    @Autowired
    private SealAccessLog seal;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @Test
    void the_officer_reviews_the_log(TestDatabase database) {
        StaffId worker = enrolled("socialsekreterare", "Maja Lind", Role.SOCIAL_WORKER);
        enrolled("dataskydd", "Karin Holm", Role.DATA_PROTECTION_OFFICER);
        UUID shielded = UUID.randomUUID();
        as(worker, () -> {
            needToKnow.shield(
                    shielded,
                    directory
                            .byId(worker)
                            .flatMap(person -> person.compartmentOf(Role.SOCIAL_WORKER))
                            .orElseThrow());
            log.opened("child-case", shielded);
        });
        clock.set(TestClock.TODAY, LocalTime.of(21, 40));
        as(worker, () -> log.opened("child-case", UUID.randomUUID()));
        clock.set(TestClock.TODAY, LocalTime.of(10, 15));
        for (int i = 0; i < 60; i++) {
            as(worker, () -> log.opened("child-case", UUID.randomUUID()));
        }

        try (Visitor officer = Browser.visitor(port)) {
            officer.signIn("dataskydd").sees("Loggen är inte förseglad än");
            sealAsTheJobDoes();
            officer.go("/").sees("Loggen är oförändrad sedan 7 oktober 2024").picture("log-review-day");

            officer.follow("Granska loggen")
                    .sees("Slumpvis urval")
                    .findsNoBarrier()
                    .reflows()
                    .picture("log-review-sample");
            select(officer, "PROTECTED_PERSONS");
            officer.sees("Skyddade uppgifter");
            assertThat(officer.page().locator("main tbody tr").count()).isOne();
            select(officer, "OUTSIDE_OFFICE_HOURS");
            officer.sees("Maja Lind").sees("21.40");
            select(officer, "MANY_IN_SHORT_TIME");
            officer.sees("Maja Lind").sees("Öppnade");
            select(officer, "BY_STAFF");
            assertThat(officer.page().locator("main").innerText())
                    .as("a question with a fault in it has no answer to keep")
                    .doesNotContain("Inga rader", "Spara granskningen");
            officer.findsNoBarrier();
            select(officer, "EVERYTHING");
            officer.sees("Visar 50 rader").follow("Nästa");
            officer.sees("Maja Lind").findsNoBarrier();
            assertThat(officer.page().locator("main tbody tr").count()).isEqualTo(12);

            officer.press("Spara granskningen").sees("Skriv vad granskningen kom fram till");
            officer.picture("log-review-error")
                    .fill("Resultat", "Alla läsningar hade samband med handläggningen.")
                    .press("Spara granskningen")
                    .sees("Granskningen är sparad")
                    .sees("Alla läsningar hade samband med handläggningen.")
                    .findsNoBarrier()
                    .reflows()
                    .picture("log-review-reviews");

            database.asSuperuser()
                    .sql("delete from audit.access_log where subject_id = :subject")
                    .param("subject", shielded)
                    .update();
            sealAsTheJobDoes();
            officer.go("/log-review")
                    .sees("Loggen har ändrats i efterhand")
                    .findsNoBarrier()
                    .picture("log-review-broken");
            officer.press("English").sees("The log has been changed afterwards").findsNoBarrier();
        }
    }

    private static void select(Visitor officer, String selection) {
        officer.page().selectOption("#field-selection", selection);
        officer.press("Visa raderna");
    }

    private StaffId enrolled(String subject, String name, Role role) {
        StaffId staff = organisation.enrol(subject, name, "");
        var unit = role.isMunicipal()
                ? null
                : organisation.foundCompartment("unit", "Barn och unga Norr", Organisation.Kind.UNIT, null);
        organisation.appoint(staff, role, unit, EARLY);
        return staff;
    }

    private void as(StaffId staff, Runnable work) {
        CurrentActor.runAs(
                directory.byId(staff).orElseThrow(),
                Purpose.HANDLE_CHILD_CASE,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run()));
    }

    private void sealAsTheJobDoes() {
        CurrentActor.runAs(new Actor.SystemPurpose("seal-access-log"), Purpose.REVIEW_LOG, seal::seal);
    }
}
