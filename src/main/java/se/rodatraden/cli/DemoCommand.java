package se.rodatraden.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.rodatraden.demo.BuildingStoppedException;
import se.rodatraden.demo.SampleMunicipality;
import se.rodatraden.demo.UnfinishedSampleException;
import se.rodatraden.postgres.EmbeddedPostgres;
import se.rodatraden.postgres.EmbeddedSettings;
import se.rodatraden.postgres.StartupRefusedException;

/** {@code rodatraden demo}: the sample municipality on this machine. */
@Command(name = "demo", description = "Start the sample municipality on this machine.")
final class DemoCommand implements Callable<Integer> {
    /** What a shell calls the end of a command that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    @Option(names = "--port", defaultValue = "8080", description = "Port on this machine (default: 8080).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "${sys:rodatraden.home:-.rodatraden}",
            description = "Directory that keeps the data between runs (default: .rodatraden).")
    private Path data = Path.of(".rodatraden");

    @Option(names = "--reset", description = "Erase the data and begin anew.")
    private boolean reset;

    @Option(names = "--rehearse", hidden = true, description = "Start, open a few pages, stop: for the build.")
    private boolean rehearse;

    /** Before anything that takes time. */
    private void refuseTakenPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), rehearse ? 0 : port));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupRefusedException(
                    "Porten %d går inte att använda. Välj en annan med --port.".formatted(port),
                    "Port %d cannot be used. Choose another with --port.".formatted(port));
        }
    }

    @Override
    public Integer call() {
        Console console = Console.ofTerminal();
        refuseTakenPort();
        if (reset) {
            console.say("Raderar data i " + data, "Erasing the data in " + data);
            EmbeddedPostgres.erase(EmbeddedSettings.durable(data));
        }
        try {
            return serve(console);
        } catch (RuntimeException e) {
            if (isCausedBy(BuildingStoppedException.class, e)) {
                return INTERRUPTED;
            }
            if (!isCausedBy(UnfinishedSampleException.class, e)) {
                throw e;
            }
        }
        console.say(
                "Exempelkommunen i %s blev aldrig färdig. Den görs om från början.".formatted(data),
                "The sample municipality in %s was never finished. It is made anew.".formatted(data));
        EmbeddedPostgres.erase(EmbeddedSettings.durable(data));
        return serve(console);
    }

    private int serve(Console console) {
        ConfigurableApplicationContext application = Application.start(
                "demo",
                console,
                "--server.address=127.0.0.1",
                "--server.port=" + (rehearse ? 0 : port),
                "--rodatraden.sign-in.issuer=",
                "--rodatraden.database.url=",
                "--rodatraden.database.directory=" + data.toAbsolutePath(),
                "--rodatraden.demo.build=" + !rehearse,
                "--logging.file.name=" + data.toAbsolutePath().resolve("rodatraden.log"),
                "--logging.threshold.console=warn");
        String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        if (rehearse) {
            Rehearsal.open(address);
            return SpringApplication.exit(application);
        }
        console.ready(
                address,
                application.getBeanProvider(SampleMunicipality.class).stream()
                        .findFirst()
                        .map(SampleMunicipality::accounts)
                        .orElse(List.of()));
        return 0;
    }

    private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
