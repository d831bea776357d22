package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.RenderDocx;
import se.rodatraden.documents.RenderHtml;
import se.rodatraden.documents.RenderPdf;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.SourceStore;

/**
 * Prints a report in one of three formats. A draft is marked as one on every page. Of a signed report the PDF is the file that
 * was kept at signing, byte for byte, and that it was opened stands in the access log; the other formats say the same.
 */
@Component
public class PrintReport {
    private final ReadReport readReport;
    private final ReadReview readReview;
    private final ReportPrint print;
    private final MeetingStore meetings;
    private final SourceStore sources;
    private final AnnexStore annexes;
    private final KeptFiles files;
    private final RenderPdf pdf;
    private final RenderDocx docx;
    private final RenderHtml html;
    private final Clock clock;

    PrintReport(
            ReadReport readReport,
            ReadReview readReview,
            ReportPrint print,
            MeetingStore meetings,
            SourceStore sources,
            AnnexStore annexes,
            KeptFiles files,
            RenderPdf pdf,
            RenderDocx docx,
            RenderHtml html,
            Clock clock) {
        this.readReport = readReport;
        this.readReview = readReview;
        this.print = print;
        this.sources = sources;
        this.annexes = annexes;
        this.files = files;
        this.meetings = meetings;
        this.pdf = pdf;
        this.docx = docx;
        this.html = html;
        this.clock = clock;
    }

    public enum Format {
        PDF,
        DOCX,
        HTML
    }

    /** @param fileName without what ends it */
    public record Printed(String fileName, byte[] bytes) {}

    @Transactional
    public Printed print(OfficialReportId id, Format format) {
        ReadReport.ReportView view = readReport.read(id);
        if (!(view.report() instanceof OfficialReport.Signed)) {
            readReview.read(id).mayRead().orThrow();
        }
        Matter.Header matter = view.matter().header();
        String name = ReportPrint.documentType(matter.kind()) + " " + matter.number();
        UUID kept = view.file();
        if (format == Format.PDF && kept != null) {
            return new Printed(name, files.open(kept).bytes());
        }
        DocumentContent content = content(view);
        byte[] bytes = switch (format) {
            case PDF -> pdf.render(content);
            case DOCX -> docx.render(content);
            case HTML -> html.render(content);
        };
        return new Printed(
                content.letterhead().documentType() + " " + content.letterhead().reference(), bytes);
    }

    private DocumentContent content(ReadReport.ReportView view) {
        Matter.Header matter = view.matter().header();
        OfficialReport.Content report = view.report().content();
        Optional<OfficialReport.Signed> signed = signed(view.report());
        DocumentContent content = print.content(
                matter,
                view.authority().name(),
                report.noting(sources.of(report.id()), view.outline()),
                view.outline(),
                annexes.of(report.id()),
                signed.map(OfficialReport.Signed::signedOn).orElseGet(() -> LocalDate.now(clock)),
                signed.isPresent() ? signed.get().meetingOn() : meetings.toldOn(report.writtenFor()),
                signed.map(OfficialReport.Signed::signer)
                        .orElseGet(() -> CurrentActor.get().name()),
                signed.map(OfficialReport.Signed::signedAs).orElse(Role.ANALYST));
        return signed.isPresent() ? content : draft(content);
    }

    private static Optional<OfficialReport.Signed> signed(OfficialReport report) {
        return switch (report) {
            case OfficialReport.Signed signed -> Optional.of(signed);
            case OfficialReport.Draft _,
                    OfficialReport.UnderReview _,
                    OfficialReport.Returned _,
                    OfficialReport.Approved _ -> Optional.empty();
        };
    }

    /** Nobody has signed it, and every page says so. */
    private static DocumentContent draft(DocumentContent content) {
        var head = content.letterhead();
        return new DocumentContent(
                content.language(),
                new Letterhead(
                        head.sender(),
                        head.unit(),
                        "UTKAST – " + head.documentType(),
                        head.reference(),
                        head.date(),
                        head.recipient(),
                        head.contact()),
                content.title(),
                "Utkast: " + content.subject(),
                content.sections(),
                List.of(),
                content.attachments());
    }
}
