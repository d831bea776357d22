package se.rodatraden.cli;

import java.nio.file.FileSystemException;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import se.rodatraden.demo.BuildingStoppedException;
import se.rodatraden.demo.UnfinishedSampleException;
import se.rodatraden.postgres.StartupRefusedException;

/**
 * The failures that the person at the terminal can do something about. Named in spring.factories, so that Spring
 * leaves the telling of them to the command.
 */
final class KnownFailures implements SpringBootExceptionReporter {

    /** The argument is Spring's; there may be no context yet. */
    KnownFailures(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return messageOf(failure).isPresent();
    }

    static Optional<String> messageOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefusedException refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
            // What the demonstration does about it is its command's.
            if (cause instanceof UnfinishedSampleException || cause instanceof BuildingStoppedException) {
                return Optional.of("""
                        Exempelkommunen blev aldrig färdig. Gör om den med --reset.
                        The sample municipality was never finished. Make it anew with --reset.""");
            }
            if (cause instanceof PortInUseException port) {
                return Optional.of("""
                        Porten %1$d är upptagen av ett annat program. Välj en annan: server.port i inställningsfilen, --port för demon.
                        Port %1$d is taken by another program. Choose another: server.port in the file of settings, --port for the demo.""".formatted(port.getPort()));
            }
            if (cause instanceof BindException binding) {
                return Optional.of("""
                        Inställningen %s går inte att använda.
                        The setting %s cannot be used: %s""".formatted(binding.getName(), binding.getName(), lastMessageOf(binding)));
            }
            // The place and not the text: on the line may be a password.
            if (cause instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
                int line = yaml.getProblemMark().getLine() + 1;
                return Optional.of("""
                        Inställningsfilen går inte att läsa: rad %1$d är inte skriven som YAML.
                        The file of settings cannot be read: line %1$d is not YAML.""".formatted(line));
            }
            if (cause instanceof FileSystemException file) {
                return Optional.of("""
                        Programmet får inte läsa eller skriva i %1$s. Välj en annan katalog eller ändra rättigheterna.
                        The program may not read or write in %1$s. Choose another directory or change its permissions.""".formatted(file.getFile()));
            }
            if (cause instanceof FlywayValidateException) {
                return Optional.of("""
                        Databasen hör till en annan version av programmet. Demon kan göras om med --reset.
                        The database belongs to another version of the program. A demo can be made anew with --reset.""");
            }
        }
        return Optional.empty();
    }

    private static String lastMessageOf(Throwable failure) {
        Throwable last = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
        }
        return String.valueOf(last.getMessage());
    }
}
