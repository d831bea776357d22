package se.rodatraden.evidence.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.evidence.usecase.ReadFigures;
import se.rodatraden.evidence.usecase.ReproduceSnapshot;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.shell.Page;

/** Saved figures with their receipts, the same run again, and the ledger of everything released. */
@Controller
class SnapshotPages {
    private final ReadFigures figures;
    private final ReproduceSnapshot reproduceSnapshot;

    SnapshotPages(ReadFigures figures, ReproduceSnapshot reproduceSnapshot) {
        this.figures = figures;
        this.reproduceSnapshot = reproduceSnapshot;
    }

    @GetMapping("/evidence/snapshots")
    @Endpoint(
            purpose = Purpose.FOLLOW_UP_FIGURES,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER, REGISTRAR})
    Page list() {
        return Page.of("evidence/snapshots").with("snapshots", figures.snapshots());
    }

    @GetMapping("/evidence/ledger")
    @Endpoint(
            purpose = Purpose.FOLLOW_UP_FIGURES,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER, REGISTRAR})
    Page ledger() {
        return Page.of("evidence/ledger")
                .under("/evidence/snapshots", "evidence.snapshots.title")
                .with("entries", figures.ledger());
    }

    @GetMapping("/evidence/snapshots/{id}")
    @Endpoint(
            purpose = Purpose.FOLLOW_UP_FIGURES,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER, REGISTRAR})
    Page show(@PathVariable String id) {
        ReadFigures.Saved saved = figures.snapshot(uuid(id));
        return Page.of("evidence/snapshot")
                .titled("evidence.snapshot.title", saved.snapshot().title())
                .under("/evidence/snapshots", "evidence.snapshots.title")
                .with("saved", saved);
    }

    /** A reading: it stores nothing and may be asked as often as one likes. */
    @GetMapping("/evidence/snapshots/{id}/again")
    @Endpoint(
            purpose = Purpose.FOLLOW_UP_FIGURES,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER, REGISTRAR})
    Page again(@PathVariable String id) {
        ReadFigures.Saved saved = figures.snapshot(uuid(id));
        return Page.of("evidence/again")
                .under("/evidence/snapshots", "evidence.snapshots.title")
                .under(
                        "/evidence/snapshots/" + saved.snapshot().ref().snapshot(),
                        "evidence.snapshot.title",
                        saved.snapshot().title())
                .with("saved", saved)
                .with("reproduction", reproduceSnapshot.reproduce(uuid(id)));
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("no such address");
        }
    }
}
