package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.matters.domain.Matter;

/** The covering letter of a referral (remissmissiv) as a document. Swedish in every language of the screen. */
final class ReferralLetter {
    static final String TITLE = "Remissmissiv";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM y", Locale.of("sv", "SE"));

    private ReferralLetter() {}

    /** @param letter what the registrar wrote, as typed */
    static DocumentContent content(
            Matter.Header matter,
            String sender,
            List<String> bodies,
            String letter,
            LocalDate dueOn,
            LocalDate today,
            String signer) {
        return DocumentContent.of(
                new Letterhead(
                        sender, "", TITLE, matter.number().value(), today, "", List.of("Registrator: " + signer)),
                "Remiss: " + matter.title(),
                "Remiss i ärende %s från %s".formatted(matter.number(), sender),
                List.of(
                        new DocumentContent.Section("Begäran om yttrande", Block.ofTypedText(letter)),
                        DocumentContent.Section.of(
                                "Svar senast",
                                Block.paragraph("Svaret ska ha kommit in senast %s.".formatted(DAY.format(dueOn)))),
                        DocumentContent.Section.of("Remissinstanser", Block.bullets(bodies.toArray(String[]::new)))),
                List.of(new DocumentContent.Signature(signer, "registrator")),
                List.of("Motionen " + matter.title()));
    }
}
