package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.shell.Texts;

/**
 * Findings as a SARIF 2.1.0 log (OASIS), for tools that gather them. A report has no lines, which a region of the standard
 * needs: a place is a logical location, with section, page, paragraph, characters and what stands there among the properties.
 */
record SarifLog(Texts texts) {

    /** @param matter that the reports were held against; null for none */
    Map<String, Object> of(List<LintCommand.Linted> all, @Nullable DescribedMatter matter) {
        FindingText words = new FindingText(texts);
        Map<String, Object> rules = new TreeMap<>();
        List<Object> results = new ArrayList<>();
        for (LintCommand.Linted linted : all) {
            for (Finding finding : linted.findings()) {
                rules.computeIfAbsent(finding.rule(), id -> rule(id, finding));
                results.add(result(linted.file(), finding, words));
            }
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "rodatraden");
        driver.put("rules", List.copyOf(rules.values()));
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", results);
        if (matter != null) {
            run.put(
                    "properties",
                    JsonMembers.of(
                            "matter",
                            matter.context().number(),
                            "matterDescribedOn",
                            matter.describedOn().toString()));
        }
        Map<String, Object> log = new LinkedHashMap<>();
        log.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private Map<String, Object> rule(String id, Finding finding) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("shortDescription", Map.of("text", texts.of(finding.category())));
        return rule;
    }

    private Map<String, Object> result(Path file, Finding finding, FindingText words) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", file.toUri().toString()));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule());
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", message(finding, words)));
        result.put(
                "locations",
                List.of(JsonMembers.of(
                        "physicalLocation",
                        physical,
                        "logicalLocations",
                        List.of(Map.of("fullyQualifiedName", words.place(finding.place()))))));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("category", finding.category().name());
        if (!finding.quote().isEmpty()) {
            properties.put("quote", finding.quote());
        }
        if (finding.place() instanceof Place.Passage passage) {
            properties.put("section", passage.key());
            properties.put("page", passage.page());
            properties.put("paragraph", passage.paragraph());
            properties.put("from", passage.from());
            properties.put("to", passage.to());
        }
        result.put("properties", properties);
        return result;
    }

    private String message(Finding finding, FindingText words) {
        String reason = words.in(finding.reason());
        return finding.remedy() == null
                ? reason
                : reason + " " + texts.get("cli.lint.remedy", words.in(finding.remedy()));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
