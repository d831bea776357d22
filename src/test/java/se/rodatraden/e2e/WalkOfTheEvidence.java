package se.rodatraden.e2e;

/** What the analyst reads: the draft in words, the saved figures, and at the end the whole thread. */
final class WalkOfTheEvidence {
    private final Walk walk;

    WalkOfTheEvidence(Walk walk) {
        this.walk = walk;
    }

    void theAnalystReadsTheDifference() {
        walk.as("erik.lindqvist").follow("Riktlinjer").follow("SIG Unga").follow("SIG från åtta år");
        walk.sees("Sociala insatsgrupper ska erbjudas från åtta års ålder i stället för tolv.");
        walk.press("Visa skillnaden")
                .sees("Vem det ändras för")
                .sees("8–11 år")
                .sees("från avsteg möjligt till rekommenderas");
    }

    void theFiguresCanBeReproduced() {
        walk.follow("Faktaunderlag").follow("SIG från åtta år: vilka berörs?");
        walk.sees("Resultat")
                .sees("dolt antal")
                .sees("Kvitto")
                .sees("Regel för små antal")
                .sees("Uppgifterna är påhittade");
        walk.follow("Kör om och jämför").sees("Samma siffror, till den sista");
    }

    /** The committee's analyst sees the committee's steps, and of the others how many there are. */
    void theThreadIsOneLine() {
        walk.as("erik.lindqvist").follow("Trådar").follow("Sociala insatsgrupper från åtta års ålder");
        walk.sees("Motion")
                .sees("Remiss till Socialnämnden")
                .sees("Faktaunderlag i tjänsteutlåtande från Socialnämnden")
                .sees("Tjänsteutlåtande från Socialnämnden")
                .sees("Beslut i Socialnämnden")
                .sees("version 2 börjar gälla")
                .sees("Beslut: Kommunfullmäktige 27 januari 2025")
                .sees("Svarade 28 november 2024: Tillstyrker.")
                .sees("Här visas tal när versionen har gällt ett helt kvartal, tidigast 1 juli 2025.")
                .sees("I tråden finns också 11 remisser")
                .sees("ett riktlinjebeslut.");
        walk.go("/threads").follow("Samma villkor för insatser i hela staden");
        walk.sees("Så har version 1 använts: SIG Unga")
                .sees("beslut till och med")
                .sees("visas inte");
    }
}
