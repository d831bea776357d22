package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.documents.RenderDocx;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.PrintReport;
import se.rodatraden.matters.usecase.PrintReport.Format;

/** A report as a file, to save. */
@Controller
class ReportFiles {
    private final PrintReport printReport;

    ReportFiles(PrintReport printReport) {
        this.printReport = printReport;
    }

    @GetMapping("/matters/reports/{id}/file")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format) {
        Format chosen = Arrays.stream(Format.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("a format of reports"));
        PrintReport.Printed printed = printReport.print(new OfficialReportId(id), chosen);
        String name = printed.fileName().replace('/', '-') + "." + format;
        String type = switch (chosen) {
            case PDF -> MediaType.APPLICATION_PDF_VALUE;
            case DOCX -> RenderDocx.MEDIA_TYPE;
            case HTML -> "text/html;charset=utf-8";
        };
        return SavedFile.of(name, type, printed.bytes());
    }
}
