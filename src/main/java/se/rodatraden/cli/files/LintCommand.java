package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.Reading;
import se.rodatraden.documents.reading.UnreadableFileException;
import se.rodatraden.guidelines.ShippedCatalogue;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.KnowledgeFiles;
import se.rodatraden.matters.lint.Linter;
import se.rodatraden.matters.lint.ReportText;

/** {@code rodatraden lint}: what a careful reader would ask about in an official report, before it is sent. */
@Command(name = "lint", exitCodeOnExecutionException = FileCommand.FAULT)
final class LintCommand extends FileCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "reports")
    private List<Path> files = List.of();

    @Option(names = "--sarif", descriptionKey = "sarif")
    private boolean sarif;

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "date")
    private @Nullable LocalDate date;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable String kind;

    @Option(names = "--matter", paramLabel = "NUMBER", descriptionKey = "matter")
    private @Nullable String number;

    @Option(names = "--matter-file", paramLabel = "FILE", descriptionKey = "matter-file")
    private @Nullable Path matterFile;

    /**
     * A file with what was found in it.
     *
     * @param isCut whether it is so long that its end was not read
     */
    record Linted(Path file, List<Finding> findings, boolean isCut) {}

    @Override
    int run() {
        if (asJson() && sarif) {
            throw refuse("cli.lint.json-or-sarif");
        }
        Linter.prepare();
        Knowledge knowledge = KnowledgeFiles.shipped(ShippedCatalogue.interventions());
        List<String> kinds =
                knowledge.matterTypes().stream().map(Knowledge.MatterType::key).toList();
        if (kind != null && !kinds.contains(kind)) {
            throw refuse("cli.lint.kind", kind, String.join(", ", kinds));
        }
        DescribedMatter matter = GivenMatter.of(this, number, matterFile, files).orElse(null);
        List<Linted> all = new ArrayList<>();
        List<Refusal> unreadable = new ArrayList<>();
        for (Path file : files) {
            ReadFile read;
            try {
                read = read(file);
            } catch (BadInput bad) {
                unreadable.addAll(bad.refusals());
                continue;
            }
            ReportText text = ReportText.of(read, knowledge.headings());
            all.add(new Linted(file, Linter.check(text, knowledge, matter, date, kind), text.isCut()));
            if (text.isCut() && !asJson()) {
                err().println(t().get("cli.fault", file, t().get("cli.lint.cut")));
            }
        }
        if (all.isEmpty()) {
            throw new BadInput(unreadable);
        }
        if (sarif) {
            printDocument(new SarifLog(t()).of(all, matter));
        } else if (asJson()) {
            printDocument(new LintJson(t()).of(all, matter));
        } else {
            if (matter != null) {
                print(t().get("cli.lint.matter", matter.context().number(), matter.describedOn()));
            }
            all.forEach(this::print);
        }
        if (!unreadable.isEmpty()) {
            // What was found in the others is told first.
            throw new BadInput(unreadable);
        }
        // What has not been read is not without faults.
        return all.stream().allMatch(one -> one.findings().isEmpty() && !one.isCut()) ? FINE : FINDINGS;
    }

    private ReadFile read(Path file) {
        byte[] bytes = GivenFile.bytes(this, file, Reading.LARGEST);
        try {
            return Readers.all().read(file.getFileName().toString(), bytes);
        } catch (UnreadableFileException unreadable) {
            throw refuseFor(file, unreadable.reason(), unreadable.arguments());
        }
    }

    private void print(Linted linted) {
        FindingText words = new FindingText(t());
        if (linted.findings().isEmpty()) {
            print(t().get(linted.isCut() ? "cli.lint.clean.so-far" : "cli.lint.clean", linted.file()));
            return;
        }
        print(t().count("cli.lint.found", linted.findings().size(), linted.file()));
        for (Finding finding : linted.findings()) {
            print("");
            print(t().of(finding.severity()) + " · " + t().of(finding.category()) + " · " + finding.rule());
            print("  " + words.place(finding.place()));
            print("  " + words.in(finding.reason()));
            if (finding.source() != null) {
                print("  " + words.source(finding));
            }
            if (finding.remedy() != null) {
                print("  " + t().get("cli.lint.remedy", words.in(finding.remedy())));
            }
            finding.waysOut().forEach(way -> print("  – " + words.in(way)));
        }
    }
}
