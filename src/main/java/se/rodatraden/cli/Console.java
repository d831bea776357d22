package se.rodatraden.cli;

import java.io.PrintStream;
import java.util.List;
import se.rodatraden.cli.files.TerminalLanguage;
import se.rodatraden.demo.SampleMunicipality;
import se.rodatraden.postgres.Progress;
import se.rodatraden.shell.Language;

/** What a command says while it works: Swedish where the terminal is Swedish, else English. */
final class Console implements Progress, SampleMunicipality.Progress {
    private final PrintStream out;
    private final boolean swedish;

    Console(PrintStream out, boolean swedish) {
        this.out = out;
        this.swedish = swedish;
    }

    static Console ofTerminal() {
        return new Console(System.out, TerminalLanguage.of(System.getenv()) == Language.SWEDISH);
    }

    void say(String inSwedish, String inEnglish) {
        out.println(swedish ? inSwedish : inEnglish);
    }

    @Override
    public void begins(Step step) {
        switch (step) {
            case UNPACKING -> say("Packar upp PostgreSQL", "Unpacking PostgreSQL");
            case CREATING -> say("Skapar databasen", "Creating the database");
            case STOPPING_STALE_SERVER ->
                say("Stoppar en databas som blev kvar efter ett avbrott", "Stopping a database that was left behind");
            case STARTING -> say("Startar databasen", "Starting the database");
            case READY ->
                say("Uppdaterar tabellerna och startar programmet", "Migrating the tables and starting the program");
        }
    }

    @Override
    public void at(SampleMunicipality.Part part, int percent) {
        String swedishPart = switch (part) {
            case OFFICES -> "nämnder, enheter och personal";
            case OLDER_MATTER -> "ett äldre ärende och dess riktlinje";
            case CHILDREN -> "barn och insatser";
            case MATTER_TO_WORK_THROUGH -> "ärendet KS 2024/890";
            case READY -> "klar";
        };
        String englishPart = switch (part) {
            case OFFICES -> "committees, units and staff";
            case OLDER_MATTER -> "an older matter and its guideline";
            case CHILDREN -> "children and interventions";
            case MATTER_TO_WORK_THROUGH -> "the matter KS 2024/890";
            case READY -> "done";
        };
        say(
                "Skapar exempelkommunen, %d %%: %s".formatted(percent, swedishPart),
                "Creating the sample municipality, %d %%: %s".formatted(percent, englishPart));
    }

    @Override
    public void stops() {
        say(
                "Avbryter. Exempelkommunen blev inte färdig och görs om från början vid nästa start.",
                "Stopping. The sample municipality was not finished and is made anew at the next start.");
    }

    void ready(String address, List<SampleMunicipality.DemoAccount> accounts) {
        out.println();
        say("Röda tråden är igång: " + address, "Röda tråden is running: " + address);
        if (!accounts.isEmpty()) {
            out.println();
            say(
                    "Logga in som någon av dem (alla andra står på inloggningssidan):",
                    "Sign in as one of (all others are on the sign-in page):");
            int width = accounts.stream()
                    .mapToInt(account -> account.username().length())
                    .max()
                    .orElse(0);
            for (SampleMunicipality.DemoAccount account : accounts) {
                out.printf("  %-" + width + "s  %s, %s%n", account.username(), account.name(), account.title());
            }
        }
        out.println();
        say("Avsluta med Ctrl-C.", "Stop with Ctrl-C.");
    }
}
