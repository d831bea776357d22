package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.Reading;
import se.rodatraden.documents.reading.UnreadableFileException;
import se.rodatraden.guidelines.ShippedCatalogue;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.KnowledgeFiles;
import se.rodatraden.matters.lint.Linter;
import se.rodatraden.matters.lint.Place;
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

    /** A file with what was found in it. */
    record Linted(Path file, List<Finding> findings) {}

    @Override
    int run() {
        if (asJson() && sarif) {
            throw refuse("cli.lint.json-or-sarif");
        }
        Knowledge knowledge = KnowledgeFiles.shipped(ShippedCatalogue.interventions());
        List<String> kinds =
                knowledge.matterTypes().stream().map(Knowledge.MatterType::key).toList();
        if (kind != null && !kinds.contains(kind)) {
            throw refuse("cli.lint.kind", kind, String.join(", ", kinds));
        }
        List<Linted> all = new ArrayList<>();
        for (Path file : files) {
            ReportText text = ReportText.of(read(file), knowledge.headings());
            all.add(new Linted(file, Linter.check(text, knowledge, date, kind)));
            if (text.isCut()) {
                err().println(t().get("cli.fault", file, t().get("cli.lint.cut")));
            }
        }
        if (sarif) {
            printDocument(new SarifLog(t()).of(all));
        } else if (asJson()) {
            printDocument(json(all));
        } else {
            all.forEach(this::print);
        }
        return all.stream().allMatch(one -> one.findings().isEmpty()) ? FINE : FINDINGS;
    }

    private ReadFile read(Path file) {
        byte[] bytes = GivenFile.bytes(this, file, Reading.LARGEST);
        try {
            return Readers.all().read(file.getFileName().toString(), bytes);
        } catch (UnreadableFileException unreadable) {
            throw new BadInput(List.of(t().get(
                            "cli.fault",
                            file,
                            t().get(unreadable.reason(), unreadable.arguments().toArray()))));
        }
    }

    private void print(Linted linted) {
        FindingText words = new FindingText(t());
        if (linted.findings().isEmpty()) {
            print(t().get("cli.lint.clean", linted.file()));
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

    private Map<String, @Nullable Object> json(List<Linted> all) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/lint/1");
        json.put(
                "files",
                all.stream()
                        .map(linted -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("file", linted.file().toString());
                            one.put(
                                    "findings",
                                    linted.findings().stream().map(this::json).toList());
                            return one;
                        })
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> json(Finding finding) {
        FindingText words = new FindingText(t());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("category", finding.category().name());
        json.put("severity", finding.severity().name());
        json.put("place", place(finding.place()));
        json.put("quote", finding.quote());
        json.put("comparedWith", finding.comparedWith());
        json.put("message", words.in(finding.reason()));
        json.put("remedy", finding.remedy() == null ? null : words.in(finding.remedy()));
        json.put("waysOut", finding.waysOut().stream().map(words::in).toList());
        json.put("source", finding.source() == null ? null : source(finding));
        return json;
    }

    private static Map<String, @Nullable Object> source(Finding finding) {
        var basis = java.util.Objects.requireNonNull(finding.source());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("citation", basis.citation());
        json.put("from", basis.inForce().from().toString());
        json.put("to", basis.inForce().lastDay().map(LocalDate::toString).orElse(null));
        json.put("verified", basis.verified());
        return json;
    }

    private static Map<String, @Nullable Object> place(Place place) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("section", place.sectionKey().orElse(""));
        if (place instanceof Place.Passage passage) {
            json.put("page", passage.page());
            json.put("paragraph", passage.paragraph());
            json.put("from", passage.from());
            json.put("to", passage.to());
        }
        return json;
    }
}
