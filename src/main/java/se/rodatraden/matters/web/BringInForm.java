package se.rodatraden.matters.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.RecognisedReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.usecase.ReportEdit;

/**
 * What was recognised of a file, section by section, as its writer looks it through. Nothing of it is saved yet.
 *
 * @param title the heading of the whole; may be empty
 * @param pictures how many were left
 */
public record BringInForm(String title, int pictures, List<Section> sections, List<Rest> rest) {
    private static final int MOST = 200;

    /**
     * @param seen the version of the draft's section that is replaced
     * @param present what the draft holds there now
     */
    public record Section(String key, String heading, String text, boolean taken, int seen, String present) {}

    /** @param into the key of the section whose end it is put at; empty for none */
    public record Rest(String heading, String text, String into) {}

    static BringInForm of(RecognisedReport read, ReportOutline outline, OfficialReport.Content draft) {
        List<Section> sections = outline.sections().stream()
                .filter(section -> read.sections().containsKey(section.key()))
                .map(section -> new Section(
                        section.key(),
                        section.heading(),
                        read.sections().getOrDefault(section.key(), ""),
                        true,
                        draft.section(section.key()).version(),
                        draft.text(section.key())))
                .toList();
        return new BringInForm(
                read.title(),
                read.pictures(),
                sections,
                read.unplaced().stream()
                        .limit(MOST)
                        .map(part -> new Rest(part.heading(), part.headed(), ""))
                        .toList());
    }

    /** As it was typed: {@code text-KEY}, {@code take-KEY}, {@code seen-KEY}, and {@code rest-N} with {@code into-N}. */
    static BringInForm typed(Map<String, String> typed, ReportOutline outline, OfficialReport.Content draft) {
        List<Section> sections = outline.sections().stream()
                .filter(section -> typed.containsKey("text-" + section.key()))
                .map(section -> new Section(
                        section.key(),
                        section.heading(),
                        typed.getOrDefault("text-" + section.key(), ""),
                        typed.containsKey("take-" + section.key()),
                        number(typed.get("seen-" + section.key())),
                        draft.text(section.key())))
                .toList();
        List<Rest> rest = new ArrayList<>();
        for (int i = 0; i < MOST && typed.containsKey("rest-" + i); i++) {
            String into = typed.getOrDefault("into-" + i, "");
            rest.add(new Rest(
                    typed.getOrDefault("heading-" + i, ""),
                    typed.getOrDefault("rest-" + i, ""),
                    outline.has(into) ? into : ""));
        }
        return new BringInForm(typed.getOrDefault("title", ""), number(typed.get("pictures")), sections, rest);
    }

    /** The same on top of what the draft holds now, for a writer who sees both. */
    BringInForm upon(OfficialReport.Content draft) {
        return new BringInForm(
                title,
                pictures,
                sections.stream()
                        .map(section -> new Section(
                                section.key(),
                                section.heading(),
                                section.text(),
                                section.taken(),
                                draft.section(section.key()).version(),
                                draft.text(section.key())))
                        .toList(),
                rest);
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** What is to be saved: the sections that were taken, each with the rest that was put at its end. */
    Map<String, ReportEdit.Typed> chosen(OfficialReport.Content draft) {
        Map<String, ReportEdit.Typed> chosen = new LinkedHashMap<>();
        for (Section section : sections) {
            if (section.taken()) {
                chosen.put(section.key(), new ReportEdit.Typed(section.seen(), section.text()));
            }
        }
        for (Rest part : rest) {
            if (!part.into().isEmpty()) {
                ReportEdit.Typed before = chosen.getOrDefault(
                        part.into(),
                        new ReportEdit.Typed(draft.section(part.into()).version(), draft.text(part.into())));
                String joined = (before.text().stripTrailing() + "\n\n" + part.text()).strip();
                chosen.put(part.into(), new ReportEdit.Typed(before.seen(), joined));
            }
        }
        return chosen;
    }
}
