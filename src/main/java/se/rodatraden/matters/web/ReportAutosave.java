package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReportPresence;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;

/** Where the script saves what is being written. */
@Controller
class ReportAutosave {
    private final ReadReport readReport;
    private final SaveReport saveReport;
    private final ReportPresence presence;
    private final Clock clock;

    ReportAutosave(ReadReport readReport, SaveReport saveReport, ReportPresence presence, Clock clock) {
        this.readReport = readReport;
        this.saveReport = saveReport;
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * @param sections each that was offered and did not clash, as it is stored now, by key
     * @param clashes those where a colleague changed the same place, by key; what was offered is kept for its writer
     * @param next those about which the writer has just chosen, where another kept text waits; it takes the field's place
     * @param joined headings of those in which somebody else's paragraphs were joined
     * @param chosen what is stored of {@code stance} and {@code meeting}; empty for none
     * @param unsettled those of them that a colleague has chosen otherwise in between; the colleague's stand
     * @param others who else wrote a moment ago
     * @param attached whether figures, sources and annexes are those that the page was drawn with
     */
    record Saved(
            Map<String, Section> sections,
            Map<String, Clash> clashes,
            Map<String, Next> next,
            List<String> joined,
            Map<String, String> chosen,
            List<String> unsettled,
            Instant savedAt,
            List<String> others,
            boolean attached) {}

    record Section(int version, String text) {}

    /**
     * Where the writer's text is kept, and what stands in the report.
     *
     * @param more whether others of the writer's texts wait at the same section
     */
    record Clash(UUID id, String kept, int version, String stored, boolean more) {}

    /** @param seen the version that the text was written from; {@code base} its words, where it was no version */
    record Next(Clash clash, int seen, @Nullable String base) {}

    /**
     * Answers 422 when a text is too long, and 403 when the report is not to be changed any more; nothing is saved then.
     */
    @PostMapping(path = "/matters/reports/{id}/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    ResponseEntity<Saved> save(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        OfficialReportId report = new OfficialReportId(id);
        ReportForm form = ReportForm.typed(typed, readReport.outline(report));
        if (!form.errors(readReport.outline(report)).isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        try {
            SavedReport saved = saveReport.saveOrKeep(form.edit(report));
            return ResponseEntity.ok(new Saved(
                    saved.sections().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    section -> new Section(
                                            section.getValue().version(),
                                            section.getValue().text()))),
                    saved.clashes().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, clash -> clash(clash.getValue()))),
                    saved.next().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    clash -> new Next(
                                            clash(clash.getValue()),
                                            clash.getValue().kept().seen(),
                                            clash.getValue().kept().base()))),
                    saved.joined(),
                    Map.of(
                            "stance",
                                    saved.stance() == null ? "" : saved.stance().name(),
                            "meeting",
                                    saved.writtenFor() == null
                                            ? ""
                                            : saved.writtenFor().toString()),
                    saved.unsettled().stream()
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList(),
                    clock.instant(),
                    presence.others(report),
                    saved.edition()
                            .attached()
                            .equals(typed.getOrDefault(
                                    "attached", saved.edition().attached()))));
        } catch (RefusedException refused) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
    }

    private static Clash clash(SavedReport.Clash clash) {
        return new Clash(
                clash.kept().id(),
                clash.kept().offered(),
                clash.stored().version(),
                clash.stored().text(),
                clash.more());
    }
}
