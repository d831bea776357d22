package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.AddCompilationToReport;
import se.rodatraden.matters.usecase.AddCompilationToReport.Earlier;
import se.rodatraden.matters.usecase.AddCompilationToReport.Outcome;
import se.rodatraden.matters.usecase.ReadCompilation;
import se.rodatraden.matters.usecase.SaveCompilation;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The compilation of replies, with the source of every claim, and its versions. */
@Controller
class CompilationPages {
    private static final int LONGEST = 200_000;
    private static final Map<String, Earlier> EARLIER = Map.of("replaced", Earlier.REPLACED, "kept", Earlier.KEPT);

    private final ReadCompilation readCompilation;
    private final SaveCompilation saveCompilation;
    private final AddCompilationToReport addCompilationToReport;

    CompilationPages(
            ReadCompilation readCompilation,
            SaveCompilation saveCompilation,
            AddCompilationToReport addCompilationToReport) {
        this.addCompilationToReport = addCompilationToReport;
        this.readCompilation = readCompilation;
        this.saveCompilation = saveCompilation;
    }

    @GetMapping("/matters/{id}/compilation")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page compilation(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return page(id, version, null, null, new FormErrors());
    }

    @PostMapping("/matters/{id}/compilation")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String text) {
        FormErrors errors = new FormErrors();
        Optional<String> typed =
                errors.text("text", text.replace("\r\n", "\n"), "matters.compilation.text.missing", LONGEST);
        if (!errors.isEmpty()) {
            return page(id, null, text, null, errors);
        }
        try {
            saveCompilation.save(new MatterId(id), seen, typed.orElseThrow());
            return Redirect.to("/matters/{}/compilation", id).saying("matters.compilation.saved");
        } catch (StaleEditException stale) {
            return page(id, null, text, stale, errors.add("text", "matters.compilation.stale"));
        } catch (RefusedException e) {
            errors.add("text", e.refused().reason(), e.refused().arguments().toArray());
            return page(id, null, text, null, errors);
        }
    }

    @PostMapping("/matters/{id}/compilation/report")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer add(@PathVariable UUID id, @RequestParam(defaultValue = "") String earlier) {
        try {
            return switch (addCompilationToReport.add(new MatterId(id), EARLIER.get(earlier))) {
                case Outcome.Added(OfficialReportId report) ->
                    Redirect.to("/matters/reports/{}", report).saying("matters.compilation.in-report");
                case Outcome.Asks(String changed) ->
                    page(id, null, null, null, new FormErrors())
                            .with("changed", changed)
                            .status(HttpStatus.CONFLICT);
            };
        } catch (RefusedException e) {
            return page(id, null, null, null, new FormErrors()).with("refused", e.refused());
        }
    }

    private Page page(
            UUID id,
            @Nullable Integer version,
            @Nullable String typed,
            @Nullable StaleEditException conflict,
            FormErrors errors) {
        ReadCompilation.CompilationView view = readCompilation.read(new MatterId(id), version);
        return Page.of("matters/compilation")
                .under("/matters", "matters.diary.title")
                .under("/matters/" + id, "matters.matter.title", view.matter().number())
                .under("/matters/" + id + "/referrals", "matters.referrals.title")
                .with("view", view)
                .with("typed", typed)
                .with("conflict", conflict)
                .with(errors);
    }
}
