package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The social committee's reply to the remiss: its report, its meeting, and the way back to the board. */
final class WalkOfTheReply {
    private static final String MATTER = "Sociala insatsgrupper från åtta års ålder";
    private static final Map<String, String> REPORT = Map.of(
            "forslag-till-beslut",
            "Socialnämnden överlämnar tjänsteutlåtandet som svar på remissen.\nNämnden tillstyrker motionen.",
            "sammanfattning",
            "Förvaltningen föreslår att nämnden tillstyrker motionen.",
            "bakgrund",
            "Sociala insatsgrupper vänder sig i dag till unga mellan 12 och 20 år.",
            "arendet",
            "Motionen vill att grupperna ska erbjudas från åtta års ålder.",
            "beredning",
            "Ärendet har beretts av socialförvaltningen. Stadsdelsnämnderna svarar själva.",
            "synpunkter",
            "Få barn berörs. Antalet framgår av underlaget.",
            "konsekvenser-for-barn",
            "Fler barn kan få ett samordnat stöd. Risken för stigma vägs i varje fall.");

    private final Walk walk;

    WalkOfTheReply(Walk walk) {
        this.walk = walk;
    }

    void theRegistrarSeesWhoHasAnswered() {
        walk.as("karin.holm").follow("Diariet").follow("KS 2024/890");
        walk.sees("Sociala insatsgrupper ska erbjudas från åtta års ålder i stället för tolv.");
        walk.follow("Visa svaren").sees("4 av 12 remissinstanser har svarat.").sees("Har inte svarat");
    }

    void theAnalystWritesAndSignsTheReport() {
        walk.as("erik.lindqvist").follow(MATTER).press("Skriv tjänsteutlåtandet");
        walk.choose("Tillstyrker");
        REPORT.forEach((section, text) -> walk.type("text-" + section, text));
        walk.visitor()
                .page()
                .locator("#field-snapshot")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        walk.press("Lägg in underlaget").sees("Underlaget är inlagt.").sees("Ta bort underlaget");
        walk.press("Spara och kontrollera")
                .sees("Svaret ska vara inne 17 oktober 2024, men nämnden sammanträder 20 november 2024");
        walk.signs().sees("Utlåtandet är undertecknat");
        walk.follow("Undertecknat").sees("Undertecknat av Erik Lindqvist");
        isAPdf("Öppna som PDF");
    }

    private void isAPdf(String link) {
        String address = walk.visitor().page().getByText(link).first().getAttribute("href");
        APIResponse answer = walk.visitor().page().context().request().get(address);
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    void theCommitteeDecides() {
        walk.as("leyla.haddad").follow(MATTER).press("Ta upp på sammanträdet");
        walk.sees("Ärendet är upptaget på föredragningslistan.");
        String meeting = walk.path();
        new WalkOfOneMeeting(walk, meeting)
                .decides("2024-11-20", "20 november 2024", "Enligt förslaget", "")
                .approves("2024-11-27", "27 november 2024")
                .announces("2024-11-28", "28 november 2024")
                .dispatches("SON 2024/238", "Skicka svaret");
    }

    void theReplyArrives() {
        walk.as("karin.holm").follow("Inkommet").press("Registrera i ärendet").sees("KS 2024/890");
        walk.follow("Visa svaren").sees("5 av 12 remissinstanser har svarat.").sees("Socialnämnden: tillstyrker");
    }
}
