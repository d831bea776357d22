package se.rodatraden.documents;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import se.rodatraden.kernel.CompartmentId;

/**
 * What is known of a kept document without opening it.
 *
 * @param kind message key of what it is
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param createdBy the name of whoever kept it
 */
public record StoredDocument(
        DocumentId id,
        String subjectKind,
        UUID subject,
        CompartmentId compartment,
        String kind,
        String title,
        String mediaType,
        int size,
        String sha256,
        Instant createdAt,
        String createdBy) {

    /** Where it is read. */
    public String link() {
        return "/documents/" + id;
    }

    /** A name for the file that every system takes: {@code tjansteutlatande-nsn-2024-412.pdf}. */
    public String fileName() {
        String plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "dokument" : plain.substring(0, Math.min(plain.length(), 80));
        return name + "." + ending();
    }

    private String ending() {
        return switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "image/png" -> "png";
            case "image/svg+xml" -> "svg";
            case "text/plain" -> "txt";
            case "text/csv" -> "csv";
            case "application/json" -> "json";
            case "application/xml" -> "xml";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
            default -> "bin";
        };
    }
}
