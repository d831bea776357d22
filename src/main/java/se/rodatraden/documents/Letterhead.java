package se.rodatraden.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * The head of an official document.
 *
 * @param sender the administration or body that writes; the author in the file's metadata
 * @param unit its department; may be empty
 * @param documentType {@code Tjänsteutlåtande}
 * @param reference the diary number; may be empty
 * @param recipient {@code Till Socialnämnden den 20 november 2024}; may be empty
 * @param contact lines about who handles it: {@code Handläggare}, {@code Anna Berg}; may be empty
 */
public record Letterhead(
        String sender,
        String unit,
        String documentType,
        String reference,
        LocalDate date,
        String recipient,
        List<String> contact) {
    public Letterhead {
        if (sender.isBlank() || documentType.isBlank()) {
            throw new IllegalArgumentException("a document names its sender and its kind");
        }
        contact = List.copyOf(contact);
    }
}
