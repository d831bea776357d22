package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.NewDocument;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** What waits for a social worker and for a unit manager, and a kept document opened from a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
class WorklistJourney {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    // Any text will do for what is to be done; the modules bring their own.
    private static final String KIND = "clocks.worklist.title";

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ActorDirectory directory;

    @Autowired
    private SetDeadline setDeadline;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Clock clock;

    @Autowired
    private StoredDocuments documents;

    private final UUID child = UUID.randomUUID();
    private CompartmentId unit;
    private DocumentId document;

    @BeforeEach
    void a_unit_with_work(TestDatabase database) {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment cascade")
                .update();
        unit = organisation.foundCompartment("unga", "Barn och unga Kvarnberga", Organisation.Kind.UNIT, "Kvarnberga");
        CompartmentId other =
                organisation.foundCompartment("annan", "Barn och unga Hamnen", Organisation.Kind.UNIT, "Hamnen");
        Actor worker = enrol("worker", Role.SOCIAL_WORKER, unit);
        enrol("manager", Role.UNIT_MANAGER, unit);
        enrol("outsider", Role.SOCIAL_WORKER, other);
        LocalDate today = LocalDate.now(clock);
        CurrentActor.runAs(worker, Purpose.HANDLE_CHILD_CASE, () -> {
            set(today.minusDays(20), 17, worker.id());
            set(today, 31, worker.id());
            set(today.minusDays(5), 28, null);
            document = documents.keep(NewDocument.pdf(
                    "child-case",
                    child,
                    unit,
                    "documents.event.kept",
                    "Beslut om insats, BA 2024/17",
                    "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        });
    }

    @Test
    void everybody_sees_their_own_work_by_day_and_the_manager_the_whole_units() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("worker")
                    .sees("Bevakningar")
                    .sees("BA 2024/17")
                    .sees("Försenad")
                    .doesNotSee("BA 2024/28")
                    .findsNoBarrier()
                    .reflows()
                    .picture("worklist-start");
            visitor.follow("Visa alla bevakningar").findsNoBarrier().reflows().picture("worklist");
            visitor.follow("Barn och unga Kvarnberga").sees("BA 2024/28").findsNoBarrier();
            visitor.signIn("manager").sees("BA 2024/28").sees("BA 2024/17");
            visitor.signIn("outsider")
                    .doesNotSee("BA 2024/")
                    .go("/deadlines/" + unit)
                    .sees("Sidan finns inte");
        }
    }

    @Test
    void a_document_is_opened_by_those_who_may_and_does_not_exist_for_others() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("worker");
            APIResponse opened = visitor.page().request().get("/documents/" + document);
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.headers())
                    .containsEntry("content-type", "application/pdf")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-disposition", "inline; filename=\"beslut-om-insats-ba-2024-17.pdf\"");
            assertThat(opened.headers().get("cache-control")).contains("no-store");
            assertThat(opened.body()).isEqualTo("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

            visitor.signIn("outsider");
            APIResponse hidden = visitor.page().request().get("/documents/" + document);
            APIResponse missing = visitor.page().request().get("/documents/" + UUID.randomUUID());
            assertThat(hidden.status()).isEqualTo(404).isEqualTo(missing.status());
        }
    }

    private void set(LocalDate received, int number, @org.jspecify.annotations.Nullable UUID responsible) {
        UUID subject = UUID.randomUUID();
        Deadline deadline = Deadline.statutory(
                subject,
                unit,
                KIND,
                "BA 2024/" + number,
                "/cases/" + subject,
                clocks.deadline(DeadlineRule.PRELIMINARY_ASSESSMENT, received).orElseThrow());
        setDeadline.set(responsible == null ? deadline : deadline.responsible(new StaffId(responsible)));
    }

    private Actor enrol(String subject, Role role, CompartmentId compartment) {
        StaffId staff = organisation.enrol(subject, "Anna " + subject, "handläggare");
        organisation.appoint(staff, role, compartment, EARLY);
        return directory.byId(staff).orElseThrow();
    }
}
