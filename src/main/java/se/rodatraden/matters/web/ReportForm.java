package se.rodatraden.matters.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.TextClash;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.shell.FormErrors;

/**
 * A report as it was typed.
 *
 * @param seenStance what was chosen when the writer began; null where the form does not say, and nothing is changed then
 * @param seenMeeting likewise
 * @param version the version of every section that the writer began from, in one string: {@code arendet=2;…}
 * @param texts by the key of the section
 * @param bases what the writer began from, in those sections where a colleague's words are not taken in yet
 * @param kept which of the writer's kept texts stood in the field, as the page showed it, by the key of the section
 * @param dropped those of them that their writer lets go for what the report says, likewise
 */
public record ReportForm(
        @Nullable String stance,
        @Nullable String meeting,
        @Nullable String seenStance,
        @Nullable String seenMeeting,
        String version,
        Map<String, String> texts,
        Map<String, String> bases,
        Map<String, ReportEdit.Kept> kept,
        Map<String, ReportEdit.Kept> dropped) {

    private static final int LONGEST = 60_000;
    private static final String TEXT = "text-";
    private static final String BASE = "base-";
    private static final String CLASH = "clash-";
    private static final String KEPT = "kept-";
    private static final String SHOWN = "shown-";
    private static final String KEEP = "keep-";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static ReportForm of(ReadReport.ReportView view) {
        OfficialReport.Content content = view.report().content();
        Map<String, String> texts = new LinkedHashMap<>();
        view.outline().sections().forEach(section -> texts.put(section.key(), content.text(section.key())));
        String stance = content.stance() == null ? "" : content.stance().name();
        String meeting =
                content.writtenFor() == null ? "" : content.writtenFor().toString();
        return new ReportForm(stance, meeting, stance, meeting, version(view), texts, Map.of(), Map.of(), Map.of());
    }

    /**
     * What clashed goes on clashing, as it still stands upon what its writer began from, until the writer has chosen: to let
     * the text in the field stand is to write it upon the version that was shown beside it.
     *
     * @param typed the request's parameters
     */
    static ReportForm typed(Map<String, String> typed, ReportOutline outline) {
        Map<String, String> keep = bySection(typed, KEEP, outline);
        Map<String, ReportEdit.Kept> kept = bySection(typed, CLASH, outline).entrySet().stream()
                .filter(clash -> clash.getValue().matches(ID))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        clash -> new ReportEdit.Kept(
                                UUID.fromString(clash.getValue()),
                                typed.getOrDefault(KEPT + clash.getKey(), ""),
                                keep.containsKey(clash.getKey()))));
        Map<String, Integer> seen = seen(typed.getOrDefault("version", ""));
        Map<String, String> texts = bySection(typed, TEXT, outline);
        Map<String, String> bases = bySection(typed, BASE, outline);
        Map<String, ReportEdit.Kept> dropped = new HashMap<>();
        keep.forEach((section, side) -> {
            if (side.equals("mine")) {
                seen.putAll(seen(section + "=" + typed.get(SHOWN + section)));
                bases.remove(section);
            } else if (kept.containsKey(section)) {
                texts.remove(section);
                dropped.put(section, kept.get(section));
            }
        });
        return new ReportForm(
                typed.get("stance"),
                typed.get("meeting"),
                typed.get("seen-stance"),
                typed.get("seen-meeting"),
                versions(seen),
                texts,
                bases,
                kept,
                dropped);
    }

    private static Map<String, String> bySection(Map<String, String> typed, String prefix, ReportOutline outline) {
        Map<String, String> texts = new LinkedHashMap<>();
        outline.sections().forEach(section -> {
            String text = typed.get(prefix + section.key());
            if (text != null) {
                texts.put(section.key(), text);
            }
        });
        return texts;
    }

    /**
     * What is stored now, except where the writer has to choose: there the kept text stands in the form, upon what it was
     * written from.
     */
    ReportForm withClashes(ReadReport.ReportView now, Map<String, TextClash> clashing) {
        Map<String, String> shown = new LinkedHashMap<>(of(now).texts());
        Map<String, ReportEdit.Kept> waiting = new LinkedHashMap<>();
        Map<String, Integer> seen = seen(version(now));
        Map<String, String> begun = new LinkedHashMap<>();
        clashing.forEach((section, clash) -> {
            shown.replace(section, clash.offered());
            waiting.put(section, new ReportEdit.Kept(clash.id(), clash.offered(), false));
            seen.put(section, clash.seen());
            if (clash.base() != null) {
                begun.put(section, clash.base());
            }
        });
        return new ReportForm(
                stance, meeting, seenStance, seenMeeting, versions(seen), shown, begun, waiting, Map.of());
    }

    /** Whether what stands in the form is what is stored or kept for its writer, and nothing else that was typed. */
    public boolean isStored(ReadReport.ReportView view) {
        OfficialReport.Content content = view.report().content();
        return texts.entrySet().stream().allMatch(text -> {
            ReportEdit.Kept shown = kept.get(text.getKey());
            return text.getValue().equals(shown == null ? content.text(text.getKey()) : shown.shown());
        });
    }

    /** These texts, with what was chosen in another form, by a writer who is shown what a colleague chose. */
    ReportForm choosing(ReportForm other) {
        return new ReportForm(
                other.stance, other.meeting, seenStance, seenMeeting, version, texts, bases, kept, dropped);
    }

    FormErrors errors(ReportOutline outline) {
        FormErrors errors = new FormErrors();
        outline.sections()
                .forEach(section -> errors.optionalText(TEXT + section.key(), texts.get(section.key()), LONGEST));
        bases.forEach((section, base) -> errors.optionalText(TEXT + section, base, LONGEST));
        kept.forEach((section, was) -> errors.optionalText(TEXT + section, was.shown(), LONGEST));
        return errors;
    }

    ReportEdit edit(OfficialReportId report) {
        Map<String, Integer> seen = seen(version);
        Map<String, ReportEdit.Typed> sections = texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> new ReportEdit.Typed(
                                seen.getOrDefault(text.getKey(), 0),
                                text.getValue(),
                                bases.get(text.getKey()),
                                kept.get(text.getKey()))));
        return new ReportEdit(
                report,
                chosen(seenStance, stance, ReportForm::readStance),
                chosen(seenMeeting, meeting, ReportForm::readMeeting),
                sections,
                dropped);
    }

    private static <T> ReportEdit.Chosen<T> chosen(
            @Nullable String seen, @Nullable String now, Function<String, Optional<T>> reading) {
        return seen == null
                ? ReportEdit.Chosen.untouched()
                : new ReportEdit.Chosen<>(
                        reading.apply(seen).orElse(null),
                        reading.apply(now == null ? "" : now).orElse(null));
    }

    private static Optional<ReplyStance> readStance(String typed) {
        return Arrays.stream(ReplyStance.values())
                .filter(known -> known.name().equals(typed))
                .findFirst();
    }

    private static Optional<FormalMeetingId> readMeeting(String typed) {
        return Optional.of(typed)
                .filter(chosen -> chosen.matches(ID))
                .map(UUID::fromString)
                .map(FormalMeetingId::new);
    }

    private static Map<String, Integer> seen(String version) {
        return Arrays.stream(version.split(";"))
                .map(part -> part.split("="))
                .filter(part -> part.length == 2 && part[1].matches("\\d{1,6}"))
                .collect(Collectors.toMap(
                        part -> part[0], part -> Integer.valueOf(part[1]), (first, _) -> first, HashMap::new));
    }

    static String versions(Map<String, Integer> bySection) {
        return bySection.entrySet().stream()
                .map(section -> section.getKey() + "=" + section.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String version(ReadReport.ReportView view) {
        OfficialReport.Content content = view.report().content();
        return view.outline().sections().stream()
                .map(section ->
                        section.key() + "=" + content.section(section.key()).version())
                .collect(Collectors.joining(";"));
    }
}
