package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.ReportAnnex;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.PresenceStore;

/** Attaches annexes to a report, puts them in order and takes them out. */
@Component
public class AttachAnnex {
    /** No report has more: its readers would not find their way. */
    public static final int MOST = 50;

    private final WritableReports writable;
    private final MatterDocumentStore documents;
    private final AnnexStore annexes;
    private final KeptFiles files;
    private final PresenceStore presence;
    private final Clock clock;

    AttachAnnex(
            WritableReports writable,
            MatterDocumentStore documents,
            AnnexStore annexes,
            KeptFiles files,
            PresenceStore presence,
            Clock clock) {
        this.writable = writable;
        this.documents = documents;
        this.annexes = annexes;
        this.files = files;
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * A file that is in no diary yet; it gets there when the report is signed.
     *
     * @param datedOn the day that it bears; null when it is not said
     */
    @Transactional
    public void file(OfficialReportId id, String title, @Nullable LocalDate datedOn, IncomingFile file) {
        Matter.Header matter = roomy(id);
        // The history shows a file's title to all who read the matter, and the annex is a draft's own.
        UUID stored = files.keep(matter, "Bilaga till utlåtande i " + matter.number(), file.mediaType(), file.bytes());
        annexes.add(id, matter, title, null, datedOn, stored);
    }

    /**
     * Another document of the matter.
     *
     * @param title empty for the document's own
     * @throws NotFoundException when the matter has no such document that could be attached
     */
    @Transactional
    public void document(OfficialReportId id, int ordinal, String title) {
        Matter.Header matter = roomy(id);
        MatterDocument document = documents.get(matter.id(), ordinal);
        UUID stored = document.stored();
        if (!mayBeAttached(document) || stored == null) {
            throw new NotFoundException("a file of document " + ordinal);
        }
        annexes.add(id, matter, title.isBlank() ? document.title() : title, document.id(), document.datedOn(), stored);
    }

    /** What is marked as secret goes along with no report: its list is read by everybody who reads the report. */
    static boolean mayBeAttached(MatterDocument document) {
        return document.stored() != null && document.secrecy() == null && !document.isWithheld();
    }

    /** @throws NotFoundException when the report has no such annex */
    @Transactional
    public void remove(OfficialReportId id, UUID annex) {
        held(id);
        annexes.remove(of(id, annex).id());
    }

    /** One step towards the first; the first stays. */
    @Transactional
    public void moveUp(OfficialReportId id, UUID annex) {
        held(id);
        List<ReportAnnex> order = new ArrayList<>(annexes.of(id));
        int at = of(id, annex).number() - 1;
        if (at > 0) {
            Collections.swap(order, at, at - 1);
            annexes.order(order);
        }
    }

    private ReportAnnex of(OfficialReportId id, UUID annex) {
        return annexes.of(id).stream()
                .filter(attached -> attached.id().equals(annex))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("annex " + annex));
    }

    private Matter.Header held(OfficialReportId id) {
        Matter.Header matter = writable.hold(id).matter();
        // Annexes have a page of their own; whoever writes in the text meanwhile is told that somebody is here.
        presence.wrote(id, matter, CurrentActor.get(), OffsetDateTime.now(clock));
        return matter;
    }

    private Matter.Header roomy(OfficialReportId id) {
        Matter.Header matter = held(id);
        Verdict.allowedIf(annexes.of(id).size() < MOST, "matters.refused.too-many-annexes", MOST)
                .orThrow();
        return matter;
    }
}
