package se.rodatraden.e2e;

import java.util.Map;

/** The board's proposal and the council's decision, which adopts the guideline. */
final class WalkOfTheCouncil {
    private static final String MATTER = "Sociala insatsgrupper från åtta års ålder";
    private static final Map<String, String> PROPOSAL = Map.of(
            "forslag-till-beslut",
            "Motionen bifalls.\nRiktlinjen SIG Unga antas i ändrad lydelse och gäller från den 1 februari 2025.",
            "sammanfattning",
            "Kommunstyrelsen föreslår att motionen bifalls.",
            "arendet",
            "Motionen vill att sociala insatsgrupper ska erbjudas från åtta års ålder.",
            "beredning",
            "Ärendet har remitterats till socialnämnden och elva stadsdelsnämnder.",
            "synpunkter",
            "De som har svarat är i huvudsak positiva.",
            "remissammanstallning",
            "Socialnämnden tillstyrker motionen. Fyra stadsdelsnämnder har svarat.");

    private final Walk walk;

    WalkOfTheCouncil(Walk walk) {
        this.walk = walk;
    }

    void theBoardProposes() {
        walk.as("petra.wallin").follow(MATTER).press("Skriv utlåtandet till fullmäktige");
        PROPOSAL.forEach((section, text) -> walk.type("text-" + section, text));
        walk.signs().sees("Utlåtandet är undertecknat");
        walk.as("ulf.sandberg").follow(MATTER).press("Ta upp på sammanträdet");
        new WalkOfOneMeeting(walk, walk.path())
                .decides("2024-12-11", "11 december 2024", "Enligt förslaget", "")
                .approves("2024-12-18", "18 december 2024")
                .announces("2024-12-19", "19 december 2024")
                .dispatches("KS 2024/890", "Skicka förslaget till fullmäktige");
    }

    void theCouncilAdopts() {
        walk.as("lisa.magnusson").follow("Inkommet").press("Registrera som nytt ärende");
        walk.press("Ta upp på sammanträdet");
        new WalkOfOneMeeting(walk, walk.path())
                .decides("2025-01-27", "27 januari 2025", "Motionen bifalls", "2025-02-01")
                .approves("2025-02-03", "3 februari 2025")
                .announces("2025-02-04", "4 februari 2025")
                .dispatches("KF 20", "Skicka beslutet till kommunstyrelsen");
        walk.sees("Antagen. Gäller från och med 1 februari 2025.");
        walk.as("karin.holm").follow("Inkommet").press("Registrera i ärendet").sees("Avslutat");
    }
}
