package se.rodatraden.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.Acting;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.Wired;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.documents.store.DocumentStore;
import se.rodatraden.documents.store.FormSnapshotStore;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredDocumentsTest {
    private static final byte[] BYTES = "Ett beslut".getBytes(StandardCharsets.UTF_8);
    private static final String FORM = "casework.form.decide-intervention";
    private static int made;

    private final TestDatabase database;
    private final Wired wired;
    private final StoredDocuments documents;
    private final FormSnapshots snapshots;

    private CompartmentId north;
    private Actor worker;
    private Actor outsider;
    private UUID child;

    StoredDocumentsTest(TestDatabase database) {
        this.database = database;
        this.wired = new Wired(
                database, DocumentStore.class, FormSnapshotStore.class, StoredDocuments.class, FormSnapshots.class);
        this.documents = wired.get(StoredDocuments.class);
        this.snapshots = wired.get(FormSnapshots.class);
    }

    @AfterAll
    void close() {
        wired.close();
    }

    @BeforeEach
    void a_worker_and_an_outsider() {
        made++;
        Organisation organisation = wired.get(Organisation.class);
        north = organisation.foundCompartment("north-" + made, "Enhet Norr", Organisation.Kind.UNIT, null);
        CompartmentId south =
                organisation.foundCompartment("south-" + made, "Enhet Söder", Organisation.Kind.UNIT, null);
        worker = enrolled(organisation, "maja", north);
        outsider = enrolled(organisation, "sara", south);
        child = UUID.randomUUID();
    }

    @Test
    void what_is_opened_is_what_was_kept() {
        DocumentId id = keep();
        StoredDocuments.Opened opened = wired.callAs(worker, () -> documents.open(id));

        assertThat(opened.bytes()).isEqualTo(BYTES);
        assertThat(opened.document().sha256())
                .isEqualTo("9aede8e76ad57e366c40c154cba37598ecf711ad3c0d6c8d030ac9efe42b04ab");
        assertThat(opened.document().size()).isEqualTo(BYTES.length);
        assertThat(opened.document().createdBy()).isEqualTo("Maja Lind");
        assertThat(opened.document().fileName()).isEqualTo("beslut-om-insats-ba-2024-17.pdf");
        assertThat(opened.document().createdAt()).isEqualTo(wired.clock().instant());
    }

    @Test
    void opening_leaves_a_line_in_the_access_log() {
        DocumentId id = keep();
        long before = linesInAccessLog("OPENED");
        wired.as(worker, () -> documents.open(id));

        assertThat(linesInAccessLog("OPENED")).isEqualTo(before + 1);
    }

    @Test
    void the_bytes_are_not_read_by_whoever_forgets_to_log() {
        DocumentId id = keep();
        int seen = wired.callInTransactionAs(
                worker,
                () -> wired.get(JdbcClient.class)
                        .sql("select count(*) from documents.content where document_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single());

        assertThat(seen).isZero();
    }

    @Test
    void keeping_leaves_a_line_in_the_history_of_the_record() {
        keep();

        assertThat(wired.callAs(worker, () -> wired.get(EventLog.class).of(child)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.event()).isEqualTo("documents.event.kept");
                    assertThat(event.details()).containsExactly("Beslut om insats, BA 2024/17");
                });
    }

    @Test
    void a_document_of_another_unit_is_as_if_it_did_not_exist() {
        DocumentId id = keep();

        assertThatThrownBy(() -> wired.as(outsider, () -> documents.open(id))).isInstanceOf(NotFoundException.class);
        assertThat(wired.callAs(outsider, () -> documents.of(child))).isEmpty();
        assertThat(wired.callAs(worker, () -> documents.of(child)))
                .extracting(StoredDocument::id)
                .containsExactly(id);
    }

    @Test
    void nothing_that_is_kept_can_be_changed_or_removed() {
        DocumentId id = keep();

        for (String change : new String[] {
            "update documents.stored_document set title = 'x'",
            "update documents.content set bytes = 'x'",
            "update documents.form_snapshot set html = 'x'",
            "delete from documents.stored_document",
            "delete from documents.content",
            "delete from documents.form_snapshot"
        }) {
            assertThatThrownBy(() -> wired.callInTransactionAs(
                            worker,
                            () -> wired.get(JdbcClient.class).sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(wired.callAs(worker, () -> documents.open(id)).bytes()).isEqualTo(BYTES);
    }

    @Test
    void bytes_that_were_changed_behind_the_program_are_not_given_out() {
        DocumentId id = keep();
        database.asSuperuser()
                .sql("update documents.content set bytes = 'x' where document_id = :id")
                .param("id", id.value())
                .update();

        assertThatThrownBy(() -> wired.as(worker, () -> documents.open(id)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are not those that were kept");
    }

    @Test
    void a_form_is_kept_as_it_was_shown_and_read_only_after_opening() {
        FormSnapshotId id = wired.callInTransactionAs(worker, () -> {
            wired.get(AccessLog.class).opened("child-case", child);
            return snapshots.keep(child, north, FORM, "<form>Ålder: 9 år</form>");
        });
        Optional<FormSnapshot> withoutOpening = wired.callInTransactionAs(worker, () -> snapshots.find(id));
        Optional<FormSnapshot> opened = wired.callInTransactionAs(worker, () -> {
            wired.get(AccessLog.class).opened("child-case", child);
            return snapshots.find(id);
        });

        assertThat(withoutOpening).isEmpty();
        assertThat(opened).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.html()).isEqualTo("<form>Ålder: 9 år</form>");
            assertThat(snapshot.form()).isEqualTo(FORM);
            assertThat(snapshot.takenAt()).isEqualTo(wired.clock().instant());
        });
    }

    private DocumentId keep() {
        return wired.callAs(
                worker,
                () -> documents.keep(NewDocument.pdf(
                        "child-case",
                        child,
                        north,
                        "casework.document.decision",
                        "Beslut om insats, BA 2024/17",
                        BYTES)));
    }

    private long linesInAccessLog(String action) {
        return database.asSuperuser()
                .sql("select count(*) from audit.access_log where subject_id = :child and action = :action")
                .param("child", child)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private static Actor enrolled(Organisation organisation, String name, CompartmentId unit) {
        StaffId staff = organisation.enrol(name + "-" + made, "Maja Lind", "socialsekreterare");
        organisation.appoint(staff, Role.SOCIAL_WORKER, unit, TestClock.TODAY.minusYears(1));
        return Acting.person(staff);
    }
}
