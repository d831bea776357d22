package se.rodatraden.cli.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.lint.MatterJson;
import se.rodatraden.matters.lint.UnreadableMatterException;

/**
 * The matter that a report is written for. A command signs nobody in and so reads no diary: it takes the description that
 * somebody who may read the matter has saved from its page.
 */
final class GivenMatter {
    /** As the page names it, and as a browser does that has saved one before. */
    private static final String SAVED = "*.matter*.json";

    private static final int MOST = 200;

    private GivenMatter() {}

    /**
     * @param number looked for among the descriptions beside the reports and where the command is given
     * @param file taken instead of looking
     * @return empty when neither is given
     */
    static Optional<DescribedMatter> of(
            FileCommand command, @Nullable String number, @Nullable Path file, List<Path> reports) {
        if (file != null) {
            DescribedMatter matter = read(command, file);
            if (number != null && !matter.goesBy(number)) {
                throw command.refuseFile(file, "cli.lint.matter.another", number, matter.numbers());
            }
            return Optional.of(matter);
        }
        return Optional.ofNullable(number).map(wanted -> lookedFor(command, wanted, reports));
    }

    private static DescribedMatter read(FileCommand command, Path file) {
        byte[] bytes = GivenFile.bytes(command, file, MatterJson.LARGEST);
        try {
            return MatterJson.read(bytes);
        } catch (UnreadableMatterException unreadable) {
            throw command.refuseFor(file, unreadable.reason(), unreadable.arguments());
        }
    }

    /** The newest of those that there are; the matter's own number comes before the number with the one that asked. */
    private static DescribedMatter lookedFor(FileCommand command, String number, List<Path> reports) {
        List<DescribedMatter> all = Stream.concat(
                        reports.stream()
                                .map(report ->
                                        report.toAbsolutePath().normalize().getParent()),
                        Stream.of(Path.of("").toAbsolutePath()))
                .distinct()
                .flatMap(directory -> saved(directory).stream())
                .flatMap(file -> readable(file).stream())
                .toList();
        List<DescribedMatter> going =
                all.stream().filter(matter -> matter.goesBy(number)).toList();
        List<DescribedMatter> wanted = going.stream().anyMatch(matter -> matter.isNumbered(number))
                ? going.stream().filter(matter -> matter.isNumbered(number)).toList()
                : going;
        List<String> own = numbers(wanted, matter -> Stream.of(matter.context().number()));
        if (own.size() > 1) {
            // One question is a matter in each authority that answers it.
            throw command.refuse("cli.lint.matter.several", number, own);
        }
        return wanted.stream()
                .max(Comparator.comparing(DescribedMatter::describedOn))
                .orElseThrow(() -> absent(command, number, all));
    }

    private static BadInput absent(FileCommand command, String number, List<DescribedMatter> all) {
        List<String> held = numbers(all, matter -> matter.numbers().stream());
        return held.isEmpty()
                ? command.refuse("cli.lint.matter.absent", number)
                : command.refuse("cli.lint.matter.absent-among", number, held);
    }

    private static List<String> numbers(
            List<DescribedMatter> matters, Function<DescribedMatter, Stream<String>> numbers) {
        return matters.stream().flatMap(numbers).distinct().sorted().toList();
    }

    private static List<Path> saved(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, SAVED)) {
            for (Path file : found) {
                if (files.size() < MOST) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            return List.of(); // what cannot be looked into holds nothing for us
        }
        return files.stream().sorted().toList();
    }

    /** Nobody has named this one: what is none of ours is passed over. */
    private static Optional<DescribedMatter> readable(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MatterJson.LARGEST
                    ? Optional.of(MatterJson.read(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException | UnreadableMatterException e) {
            return Optional.empty();
        }
    }
}
