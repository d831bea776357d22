package se.rodatraden.cli.files;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.shell.Texts;

/** Findings as JSON, in the form that {@code docs/formats/lint.schema.json} publishes. */
record LintJson(Texts texts) {

    /** @param matter that the reports were held against; null for none */
    Map<String, @Nullable Object> of(List<LintCommand.Linted> all, @Nullable DescribedMatter matter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/lint/1");
        if (matter != null) {
            json.put(
                    "matter",
                    JsonMembers.of(
                            "number",
                            matter.context().number(),
                            "describedOn",
                            matter.describedOn().toString()));
        }
        json.put(
                "files",
                all.stream()
                        .map(linted -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("file", linted.file().toString());
                            if (linted.isCut()) {
                                one.put("cut", true);
                            }
                            one.put(
                                    "findings",
                                    linted.findings().stream()
                                            .map(this::finding)
                                            .toList());
                            return one;
                        })
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> finding(Finding finding) {
        FindingText words = new FindingText(texts);
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
        var basis = Objects.requireNonNull(finding.source());
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
