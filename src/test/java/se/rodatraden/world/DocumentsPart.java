package se.rodatraden.world;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.rodatraden.TestClock;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.NewDocument;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.kernel.Role;

/** A kept file and a deadline in each unit. */
final class DocumentsPart {
    private DocumentsPart() {}

    static void build(SmallWorld world, Side side) {
        Shelf shelf = world.shelf("a document of " + side.code())
                .openTo(
                        side.subject(Role.SOCIAL_WORKER),
                        side.subject(Role.UNIT_MANAGER),
                        side.subject(Role.SIG_COORDINATOR));
        UUID subject = UUID.randomUUID();
        NewDocument document = NewDocument.pdf(
                "matter",
                subject,
                side.unit(),
                "documents.kind.other",
                shelf.mark("Handling " + side.code() + " Xq7"),
                shelf.mark("%PDF innehåll " + side.code() + " Xq7").getBytes(StandardCharsets.UTF_8));
        DocumentId id = world.as(
                side,
                Role.SOCIAL_WORKER,
                () -> world.bean(StoredDocuments.class).keep(document));
        shelf.at("documents/{id}", id).logged(subject);
        Deadline deadline = Deadline.agreed(
                subject,
                side.unit(),
                "casework.deadline.follow-up",
                shelf.mark("Frist " + side.code() + " Xq7"),
                "/documents/" + id,
                TestClock.TODAY.plusDays(3));
        world.as(side, Role.SOCIAL_WORKER, () -> {
            world.bean(SetDeadline.class).set(deadline);
            return true;
        });
    }
}
