package se.rodatraden.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Purpose;
import se.rodatraden.administration.usecase.FoundOrganisation;
import se.rodatraden.administration.usecase.Founding;
import se.rodatraden.administration.usecase.Founding.Contradiction;
import se.rodatraden.administration.usecase.OrganisationPlan;
import se.rodatraden.cli.FaultyFileException.FileLineFault;
import se.rodatraden.kernel.Actor;
import se.rodatraden.postgres.StartupRefusedException;

/**
 * {@code rodatraden found}: the authorities, the units and the first system administrator of a service that nobody can
 * sign in to yet.
 */
@Command(name = "found", description = "Found the authorities, the units and the first system administrator.")
final class FoundCommand implements Callable<Integer> {
    /** Who did it, as the log says. */
    private static final Actor COMMAND = new Actor.SystemPurpose("rodatraden found");

    @Option(names = "--config", required = true, description = "Settings: the file that serve is given.")
    private Path config = Path.of("");

    @Option(names = "--organisation", required = true, description = "What is to be founded: a .yaml file.")
    private Path organisation = Path.of("");

    @Override
    public Integer call() {
        OrganisationPlan plan = read();
        Console console = Console.ofTerminal();
        // The service as it is, since the use cases are its own; on a port that nobody is told of, and for a moment.
        ConfigurableApplicationContext application =
                ServeCommand.start(config, console, "--server.address=127.0.0.1", "--server.port=0");
        try {
            tell(found(application.getBean(FoundOrganisation.class), plan), plan, console);
            return 0;
        } finally {
            SpringApplication.exit(application);
        }
    }

    private static Founding found(FoundOrganisation founding, OrganisationPlan plan) {
        return CurrentActor.callAs(COMMAND, Purpose.RUN_SYSTEM, () -> founding.found(plan));
    }

    private OrganisationPlan read() {
        try {
            return OrganisationFile.read(organisation);
        } catch (FaultyFileException e) {
            throw refused(e.faults());
        }
    }

    private void tell(Founding founding, OrganisationPlan plan, Console console) {
        switch (founding) {
            case Founding.Contradicted contradicted ->
                throw refused(contradicted.contradictions().stream()
                        .map(FoundCommand::inWords)
                        .toList());
            case Founding.Done done -> {
                if (done.made().isEmpty()) {
                    console.say("Allt i filen fanns redan.", "All that is in the file was there already.");
                } else {
                    String names = String.join(", ", done.made());
                    console.say("Grundat: " + names, "Founded: " + names);
                }
                String name = plan.administrator().name();
                console.say(
                        "Systemadministratör är %s, som kan logga in när programmet är igång och öppna konton för andra."
                                .formatted(name),
                        "System administrator is %s, who can sign in when the program is running and open accounts for others."
                                .formatted(name));
            }
        }
    }

    private StartupRefusedException refused(List<FileLineFault> faults) {
        return new StartupRefusedException(
                "Inget grundades." + lines(faults, "rad", FileLineFault::swedish),
                "Nothing was founded." + lines(faults, "line", FileLineFault::english));
    }

    private String lines(List<FileLineFault> faults, String word, Function<FileLineFault, String> words) {
        return faults.stream()
                .map(fault -> "%n  %s, %s %d: %s"
                        .formatted(organisation.getFileName(), word, fault.line(), words.apply(fault)))
                .collect(Collectors.joining());
    }

    private static FileLineFault inWords(Contradiction contradiction) {
        String what = contradiction.what();
        return switch (contradiction.reason()) {
            case IS_ANOTHER ->
                new FileLineFault(
                        contradiction.line(),
                        "”%s” finns redan med andra uppgifter, och de ändras inte härifrån".formatted(what),
                        "\"%s\" is there already with other particulars, which are not changed from here"
                                .formatted(what));
            case SERIES_TAKEN ->
                new FileLineFault(
                        contradiction.line(),
                        "diarieserien ”%s” har en annan myndighet".formatted(what),
                        "the series \"%s\" is another authority's".formatted(what));
            case COUNCIL_THERE ->
                new FileLineFault(
                        contradiction.line(),
                        "det finns redan ett kommunfullmäktige, med en annan kod än ”%s”".formatted(what),
                        "there is a council already, with another code than \"%s\"".formatted(what));
            case ACCOUNT_CLOSED ->
                new FileLineFault(
                        contradiction.line(),
                        "kontot ”%s” är avslutat och öppnas inte igen".formatted(what),
                        "the account \"%s\" is closed and is not opened again".formatted(what));
            case ACCOUNT_SEES_RECORDS ->
                new FileLineFault(
                        contradiction.line(),
                        "kontot ”%s” har andra uppdrag, och en systemadministratör har inga andra".formatted(what),
                        "the account \"%s\" has other appointments, and a system administrator has no others"
                                .formatted(what));
        };
    }
}
