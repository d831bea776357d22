package se.rodatraden.matters.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.shell.FormErrors;

/**
 * A report as it was typed.
 *
 * @param version the version of every section that the writer began from, in one string: {@code arendet=2;…}
 * @param texts by the key of the section
 */
public record ReportForm(@Nullable String stance, @Nullable String meeting, String version, Map<String, String> texts) {

    private static final int LONGEST = 60_000;
    private static final String TEXT = "text-";

    static ReportForm of(ReadReport.ReportView view) {
        OfficialReport.Content content = view.report().content();
        Map<String, String> texts = new LinkedHashMap<>();
        view.outline().sections().forEach(section -> texts.put(section.key(), content.text(section.key())));
        return new ReportForm(
                content.stance() == null ? null : content.stance().name(),
                content.writtenFor() == null ? null : content.writtenFor().toString(),
                version(view),
                texts);
    }

    /** @param typed the request's parameters; {@code resolved} takes over {@code version} after a conflict */
    static ReportForm typed(Map<String, String> typed, ReportOutline outline) {
        Map<String, String> texts = new LinkedHashMap<>();
        outline.sections().forEach(section -> {
            String text = typed.get(TEXT + section.key());
            if (text != null) {
                texts.put(section.key(), text);
            }
        });
        return new ReportForm(
                typed.get("stance"),
                typed.get("meeting"),
                typed.getOrDefault("resolved", typed.getOrDefault("version", "")),
                texts);
    }

    /** The same texts on top of what is stored now, for a writer who has seen both. */
    ReportForm upon(ReadReport.ReportView now) {
        return new ReportForm(stance, meeting, version(now), texts);
    }

    FormErrors errors(ReportOutline outline) {
        FormErrors errors = new FormErrors();
        outline.sections()
                .forEach(section -> errors.optionalText(TEXT + section.key(), texts.get(section.key()), LONGEST));
        return errors;
    }

    SaveReport.Edit edit(OfficialReportId report) {
        Map<String, Integer> seen = seen();
        Map<String, SaveReport.Typed> sections = texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> new SaveReport.Typed(seen.getOrDefault(text.getKey(), 0), text.getValue())));
        return new SaveReport.Edit(
                report,
                Arrays.stream(ReplyStance.values())
                        .filter(known -> known.name().equals(stance))
                        .findFirst()
                        .orElse(null),
                Optional.ofNullable(meeting)
                        .filter(chosen -> chosen.matches("[0-9a-f-]{36}"))
                        .map(UUID::fromString)
                        .map(FormalMeetingId::new)
                        .orElse(null),
                sections);
    }

    private Map<String, Integer> seen() {
        return Arrays.stream(version.split(";"))
                .map(part -> part.split("="))
                .filter(part -> part.length == 2 && part[1].matches("\\d{1,6}"))
                .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1]), (first, _) -> first));
    }

    private static String version(ReadReport.ReportView view) {
        OfficialReport.Content content = view.report().content();
        return view.outline().sections().stream()
                .map(section ->
                        section.key() + "=" + content.section(section.key()).version())
                .collect(Collectors.joining(";"));
    }
}
