package se.rodatraden.documents.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;
import static se.rodatraden.kernel.Role.SIG_COORDINATOR;
import static se.rodatraden.kernel.Role.SOCIAL_WORKER;
import static se.rodatraden.kernel.Role.UNIT_MANAGER;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.StoredDocument;
import se.rodatraden.documents.StoredDocuments;

/** Gives out a kept document. Only a PDF is shown in the browser; everything else is saved. */
@Controller
class DocumentDownload {
    private final StoredDocuments documents;

    DocumentDownload(StoredDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    @Endpoint(
            purpose = Purpose.READ_DOCUMENTS,
            roles = {
                REGISTRAR,
                ANALYST,
                HEAD_OF_ADMINISTRATION,
                COMMITTEE_SECRETARY,
                COMMITTEE_MEMBER,
                SOCIAL_WORKER,
                UNIT_MANAGER,
                SIG_COORDINATOR
            })
    ResponseEntity<byte[]> open(@PathVariable UUID id) {
        StoredDocuments.Opened opened = documents.open(new DocumentId(id));
        StoredDocument document = opened.document();
        MediaType type = MediaType.parseMediaType(document.mediaType());
        ContentDisposition.Builder disposition =
                type.equals(MediaType.APPLICATION_PDF) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        disposition.filename(document.fileName()).build().toString())
                .body(opened.bytes());
    }
}
