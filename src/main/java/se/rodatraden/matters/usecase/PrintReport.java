package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.RenderDocx;
import se.rodatraden.documents.RenderHtml;
import se.rodatraden.documents.RenderPdf;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.store.MeetingStore;

/**
 * Prints a report in one of three formats. A draft is marked as one on every page; of a signed report the kept PDF is
 * the original, and what is printed here says the same.
 */
@Component
public class PrintReport {
    private final ReadReport readReport;
    private final ReportPrint print;
    private final MeetingStore meetings;
    private final RenderPdf pdf;
    private final RenderDocx docx;
    private final RenderHtml html;
    private final Clock clock;

    PrintReport(
            ReadReport readReport,
            ReportPrint print,
            MeetingStore meetings,
            RenderPdf pdf,
            RenderDocx docx,
            RenderHtml html,
            Clock clock) {
        this.readReport = readReport;
        this.print = print;
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

    @Transactional(readOnly = true)
    public Printed print(OfficialReportId id, Format format) {
        ReadReport.ReportView view = readReport.read(id);
        if (view.report() instanceof OfficialReport.Draft) {
            view.mayRead().orThrow();
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
        DocumentContent content = print.content(
                matter,
                view.authority().name(),
                report,
                view.outline(),
                switch (view.report()) {
                    case OfficialReport.Draft _ -> LocalDate.now(clock);
                    case OfficialReport.Signed signed -> signed.signedOn();
                },
                Optional.ofNullable(report.writtenFor())
                        .map(meeting -> meetings.get(meeting).heldOn())
                        .orElse(null),
                switch (view.report()) {
                    case OfficialReport.Draft _ -> CurrentActor.get().name();
                    case OfficialReport.Signed signed -> signed.signer();
                });
        return view.report() instanceof OfficialReport.Draft ? draft(content) : content;
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
