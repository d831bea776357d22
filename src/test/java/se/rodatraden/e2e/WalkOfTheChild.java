package se.rodatraden.e2e;

/** A child of nine: the choice under the guideline in force, the deviation, the decision, and what came of it. */
final class WalkOfTheChild {
    private final Walk walk;
    private String child = "";
    private String decision = "";

    WalkOfTheChild(Walk walk) {
        this.walk = walk;
    }

    void theWorkerProposesADeviation() {
        walk.as("maria.ekstrom").follow("Ärenden");
        walk.visitor()
                .page()
                .locator("tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Elliot Nyberg"))
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                .click();
        walk.sees("Elliot Nyberg, 9 år");
        child = walk.path();
        walk.go(child + "/interventions/new")
                .sees("Utanför, avsteg möjligt med skäl")
                .sees("Barnet är yngre än målgruppen.");
        walk.follow("Föreslå SIG Unga som avsteg").sees("Avsteg: SIG Unga");
        walk.type("reasons", "Skola, polis och fritid behöver arbeta utifrån samma plan.")
                .type("departure", "Elliot är nio år men umgås dagligen med äldre som begår brott.")
                .type("triedFirst", "Komet under våren, med god hjälp hemma men inte i skolan.")
                .type("stigma", "Gruppen är liten och möts inte i skolan. Nyttan väger tyngre.")
                .type("childView", "Elliot vill vara med om fritidsledaren är med.")
                .type("reviewOn", "2025-01-15")
                .press("Lämna till enhetschefen");
        walk.sees("Avsteget väntar nu på enhetschefens godkännande.")
                .sees("Du har själv föreslagit avsteget. Någon annan måste godkänna det.");
    }

    void theManagerApprovesAndTheWorkerDecides() {
        String proposal = walk.path();
        walk.as("jonas.berg").follow("Avsteg i");
        walk.type("reason", "Skälen är tillräckliga och omprövningen nära.").press("Godkänn avsteget");
        walk.sees("Avsteget är godkänt.");
        walk.as("maria.ekstrom").go(proposal);
        walk.type("statement", "4 kap. 1 § socialtjänstlagen (2001:453). Behovet kan inte tillgodoses annars.")
                .press("Besluta om insatsen");
        walk.sees("Beslutet är fattat.").sees("Beslut: SIG Unga").sees("Utanför, avsteg möjligt med skäl");
        decision = walk.path();
        walk.follow("Skriv genomförandeplanen")
                .type("goals", "Elliot är i skolan varje dag och har en fritid.")
                .type("measures", "Fritidsledaren följer med till träningen på tisdagar.")
                .press("Spara planen");
        walk.sees("Genomförandeplanen är sparad.");
    }

    /** The same child, still under twelve: what needed a deviation in October is recommended under the new version. */
    void theGuidelineNowSaysEight() {
        walk.as("maria.ekstrom").go(child + "/interventions/new");
        walk.sees("Elliot Nyberg, 10 år").sees("Åldern ryms i målgruppen");
        walk.sees("Version 2 av riktlinjen, som Kommunfullmäktige beslutade")
                .sees("SIG Unga erbjuds 12–20 år. Källan som riktlinjen anger talar om 12–20 år.");
        walk.visitor().picture("case-choose-ages-at-odds");
        walk.go(decision)
                .sees("Utanför, avsteg möjligt med skäl")
                .follow("Versionen som gällde")
                .sees("Version 1");
    }

    void theWorkerFollowsUp() {
        walk.as("maria.ekstrom").waitUntil("2025-01-07", "7 januari 2025").go(decision);
        walk.follow("Följ upp insatsen");
        walk.choose("Bättre")
                .choose("Delvis")
                .choose("Ja, den fortsätter")
                .type("next", "2025-01-15")
                .press("Spara uppföljningen");
        walk.sees("Uppföljningen är sparad.").sees("Bättre");
    }

    /** The version that the motion wants changed is what decided: whoever may see the case gets from the thread to it. */
    void theWorkerFindsTheChildInTheThread() {
        walk.as("maria.ekstrom").go("/threads").follow("SIG från åtta år");
        walk.sees("version 1, som motionen vill ändra: beslut om barn");
        walk.visitor().picture("thread-with-a-child");
        String link = "a[href='" + decision + "']";
        walk.visitor().page().locator(link).click();
        walk.sees("Beslut: SIG Unga").sees("Elliot Nyberg");
        walk.go("/threads").follow("SIG från åtta år");
        walk.visitor()
                .page()
                .locator("a[href='" + decision + "#follow-up-heading']")
                .click();
        walk.sees("Bättre");
    }
}
