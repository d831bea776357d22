package se.rodatraden.documents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.documents.store.FormSnapshotStore;
import se.rodatraden.kernel.CompartmentId;

/**
 * Forms as they were shown when somebody decided by them: what the person saw, not what the program would
 * draw of the same facts today. Called inside the transaction that decides, after the record was opened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FormSnapshots {
    private final FormSnapshotStore snapshots;

    FormSnapshots(FormSnapshotStore snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Keeps the form.
     *
     * @param form its name, a message key: {@code casework.form.decide-intervention}
     * @param html as it was drawn, values filled in
     */
    public FormSnapshotId keep(UUID subject, CompartmentId compartment, String form, String html) {
        return snapshots.keep(subject, compartment, form, html);
    }

    /** The form; empty when there is none for the actor, or when the record was not opened. */
    public Optional<FormSnapshot> find(FormSnapshotId id) {
        return snapshots.find(id);
    }
}
