package se.rodatraden.documents;

import java.util.UUID;
import se.rodatraden.kernel.CompartmentId;

/**
 * A file to keep.
 *
 * @param subjectKind what the subject is, as the access log names it: {@code matter}, {@code child-case}
 * @param subject the record that row security speaks of
 * @param kind what the document is, a message key: {@code matters.document.official-report}
 * @param title for lists and for the name of the file; no personal data
 * @param mediaType {@code application/pdf}
 */
public record NewDocument(
        String subjectKind,
        UUID subject,
        CompartmentId compartment,
        String kind,
        String title,
        String mediaType,
        byte[] bytes) {
    public static final String PDF = "application/pdf";

    public static NewDocument pdf(
            String subjectKind, UUID subject, CompartmentId compartment, String kind, String title, byte[] bytes) {
        return new NewDocument(subjectKind, subject, compartment, kind, title, PDF, bytes);
    }
}
