package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.world.Call;
import se.rodatraden.world.InSmallWorldOfItsOwn;
import se.rodatraden.world.Shelf;
import se.rodatraden.world.SmallWorld;
import se.rodatraden.world.Visits;

/**
 * Everything is asked for by everybody, rightly and wrongly, with names and numbers in every field; then no log
 * holds any of it: neither the program's nor the database server's.
 */
@InSmallWorldOfItsOwn
class NoPersonalDataInLogsTest {
    private final SmallWorld world;
    private final Visits visits;

    @TempDir
    private Path folder;

    NoPersonalDataInLogsTest(@Autowired SmallWorld world, @Autowired Visits visits) {
        this.world = world;
        this.visits = visits;
    }

    @Test
    void no_name_number_or_text_of_a_record_is_in_any_log() throws IOException {
        Path file = folder.resolve("program.log");
        whileLoggingTo(file, () -> {
            LoggerFactory.getLogger("se.rodatraden.test").error("the file is written", new IOException("with causes"));
            for (Call call : visits.calls()) {
                world.people().forEach((person, role) -> {
                    List<Shelf> shelves = visits.differentFor(call);
                    // Whoever is refused is refused before anything is read: once is enough.
                    (call.mayBeCalledBy(role) ? shelves : shelves.subList(0, 1))
                            .forEach(shelf -> visits.ask(call, person, shelf));
                });
            }
        });

        assertThat(Files.readString(file)).contains("the file is written", "with causes");
        assertThat(Stream.concat(Stream.of(file), serverLogs().stream())
                        .flatMap(log ->
                                planted().filter(text -> contains(log, text)).map(text -> text + " in " + log)))
                .isEmpty();
    }

    private Stream<String> planted() {
        return world.shelves().stream().map(Shelf::marks).flatMap(Collection::stream);
    }

    private static boolean contains(Path log, String text) {
        return Sources.text(log).contains(text);
    }

    /** The test's PostgreSQL keeps its log beside its data. */
    private static List<Path> serverLogs() throws IOException {
        Path home = Path.of(
                "target",
                "test-postgresql",
                Long.toString(ProcessHandle.current().pid()));
        try (Stream<Path> files = Files.list(home)) {
            List<Path> logs =
                    files.filter(path -> path.toString().endsWith(".log")).toList();
            assertThat(logs).as("logs of the server in %s", home).isNotEmpty();
            return logs;
        }
    }

    /** With the levels that the program is configured with. */
    private static void whileLoggingTo(Path file, Runnable work) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %-5level %logger %mdc: %msg%n%ex{full}");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(file.toString());
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        try {
            work.run();
        } finally {
            root.detachAppender(appender);
            appender.stop();
        }
    }
}
