package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.lint.MatterJson;
import se.rodatraden.matters.usecase.DescribeMatter;
import se.rodatraden.matters.usecase.PrintDocument;

/** A matter as a file, for whoever checks a report where there is no database, and its own texts as letters to send. */
@Controller
class MatterFiles {
    private final DescribeMatter describeMatter;
    private final PrintDocument printDocument;

    MatterFiles(DescribeMatter describeMatter, PrintDocument printDocument) {
        this.describeMatter = describeMatter;
        this.printDocument = printDocument;
    }

    @GetMapping("/matters/{id}/description")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY})
    ResponseEntity<byte[]> description(@PathVariable UUID id) {
        DescribedMatter matter = describeMatter.describe(new MatterId(id));
        String name = plain(matter.context().number()) + ".matter.json";
        return SavedFile.of(name, MediaType.APPLICATION_JSON_VALUE, MatterJson.write(matter));
    }

    @GetMapping("/matters/{id}/documents/{ordinal}/letter")
    @Endpoint(
            purpose = Purpose.READ_DOCUMENTS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @PathVariable int ordinal) {
        PrintDocument.Printed printed = printDocument.print(new MatterId(id), ordinal);
        return SavedFile.of(plain(printed.fileName()) + ".pdf", MediaType.APPLICATION_PDF_VALUE, printed.pdf());
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}.]+", "-");
    }
}
