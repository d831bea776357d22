package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.shell.Texts;

/**
 * Findings as a SARIF 2.1.0 log (OASIS), for tools that gather them. A report has no lines, so a place is told by section,
 * page, paragraph and characters among the properties, and by the words that stand there.
 */
record SarifLog(Texts texts) {

    Map<String, Object> of(List<LintCommand.Linted> all) {
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
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
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

    private static Map<String, Object> result(Path file, Finding finding, FindingText words) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", file.toUri().toString()));
        if (!finding.quote().isEmpty()) {
            physical.put("contextRegion", Map.of("snippet", Map.of("text", finding.quote())));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule());
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", words.in(finding.reason())));
        result.put("locations", List.of(Map.of("physicalLocation", physical)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("category", finding.category().name());
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

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
