package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.DeliveryStore.Enclosure;
import se.rodatraden.matters.store.MatterDocumentStore;

/** What goes along when a decision is sent: the signed report and its annexes. */
@Component
class ReportEnclosures {
    private final MatterDocumentStore documents;
    private final AnnexStore annexes;
    private final KeptFiles files;

    ReportEnclosures(MatterDocumentStore documents, AnnexStore annexes, KeptFiles files) {
        this.documents = documents;
        this.annexes = annexes;
        this.files = files;
    }

    /** The signed report and its annexes, in their order. */
    List<MatterDocument> documents(Matter.Header matter, OfficialReport report) {
        if (!(report instanceof OfficialReport.Signed signed)) {
            return List.of();
        }
        List<MatterDocument> all = documents.of(matter.id());
        return Stream.concat(
                        Stream.of(signed.document()),
                        annexes.of(report.id()).stream().flatMap(annex -> Stream.ofNullable(annex.document())))
                .flatMap(id -> all.stream().filter(document -> document.id().equals(id)))
                .toList();
    }

    /** Each goes along as the file that it is; an annex by the name that the report has for it. */
    List<Enclosure> files(List<MatterDocument> enclosed, OfficialReport report) {
        return enclosed.stream()
                .flatMap(document -> file(document, report).stream())
                .toList();
    }

    private Optional<Enclosure> file(MatterDocument document, OfficialReport report) {
        boolean isAnnex =
                annexes.of(report.id()).stream().anyMatch(annex -> document.id().equals(annex.document()));
        return Optional.ofNullable(document.stored())
                .map(files::open)
                .map(file -> new Enclosure(
                        isAnnex ? document.title() : file.document().title(),
                        file.document().mediaType(),
                        file.bytes()));
    }
}
