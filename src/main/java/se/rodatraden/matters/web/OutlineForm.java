package se.rodatraden.matters.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.shell.FormErrors;

/** The sections of a report as they were typed: one line each, and two empty ones for what is to be added. */
public record OutlineForm(String from, List<Line> lines) {
    private static final int MOST = 30;
    private static final int NEW = 2;

    public OutlineForm {
        lines = List.copyOf(lines);
    }

    /** @param place where among the others it comes, as it was typed */
    public record Line(String key, String heading, String guidance, boolean required, String holds, String place) {
        static Line empty(int place) {
            return new Line("", "", "", false, ReportOutline.Content.PROSE.name(), Integer.toString(place));
        }
    }

    static OutlineForm of(ReportOutline outline, String from) {
        List<Line> lines = new ArrayList<>();
        outline.sections()
                .forEach(section -> lines.add(new Line(
                        section.key(),
                        section.heading(),
                        section.guidance(),
                        section.required(),
                        section.holds().name(),
                        Integer.toString(lines.size() + 1))));
        return new OutlineForm(
                from,
                Stream.concat(
                                lines.stream(),
                                IntStream.rangeClosed(1, NEW).mapToObj(more -> Line.empty(lines.size() + more)))
                        .toList());
    }

    static OutlineForm typed(Map<String, String> typed) {
        return new OutlineForm(
                typed.getOrDefault("from", ""),
                IntStream.range(0, MOST)
                        .filter(i -> typed.containsKey("heading-" + i))
                        .mapToObj(i -> new Line(
                                typed.getOrDefault("key-" + i, ""),
                                typed.getOrDefault("heading-" + i, "").strip(),
                                typed.getOrDefault("guidance-" + i, "").strip(),
                                typed.containsKey("required-" + i),
                                typed.getOrDefault("holds-" + i, ""),
                                typed.getOrDefault("place-" + i, "")))
                        .toList());
    }

    /** A line without a heading is a section that is not there. */
    Optional<ReportOutline> outline(MatterKind kind, FormErrors errors) {
        Set<String> keys = new HashSet<>();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.heading().isEmpty()) {
                continue;
            }
            errors.optionalText("heading-" + i, line.heading(), 120);
            errors.optionalText("guidance-" + i, line.guidance(), 500);
            boolean numbered = line.place().strip().matches("[1-9]\\d{0,2}");
            if (!numbered) {
                errors.add("place-" + i, "matters.outline.place.wrong", line.place());
            }
            placed.add(new Placed(
                    numbered ? Integer.parseInt(line.place().strip()) : MOST,
                    new ReportOutline.Section(
                            key(line, keys), line.heading(), line.required(), holds(line), line.guidance())));
        }
        if (placed.stream().noneMatch(one -> one.section().holds() == ReportOutline.Content.CLAUSES)) {
            errors.add("heading-0", "matters.outline.clauses.missing");
        }
        return errors.isEmpty()
                ? Optional.of(new ReportOutline(
                        kind,
                        placed.stream()
                                .sorted(Comparator.comparingInt(Placed::place))
                                .map(Placed::section)
                                .toList()))
                : Optional.empty();
    }

    private record Placed(int place, ReportOutline.Section section) {}

    private static ReportOutline.Content holds(Line line) {
        return Stream.of(ReportOutline.Content.values())
                .filter(known -> known.name().equals(line.holds()))
                .findFirst()
                .orElse(ReportOutline.Content.PROSE);
    }

    /** The key stays when the heading changes; a new section gets one from its heading, unlike all others. */
    private static String key(Line line, Set<String> taken) {
        String key = line.key().matches("[a-z-]{2,40}") ? line.key() : slug(line.heading());
        while (!taken.add(key)) {
            key = key.substring(0, Math.min(key.length(), 38)) + "-b";
        }
        return key;
    }

    private static String slug(String heading) {
        String letters = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace('ö', 'o')
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = letters.substring(0, Math.min(letters.length(), 36));
        return slug.length() < 2 ? "avsnitt" : slug;
    }
}
