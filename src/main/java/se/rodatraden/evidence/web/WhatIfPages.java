package se.rodatraden.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.EvidencePolicy;
import se.rodatraden.evidence.domain.Quarter;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.usecase.FindTriableDrafts;
import se.rodatraden.evidence.usecase.ReadFigures;
import se.rodatraden.evidence.usecase.RunWhatIf;
import se.rodatraden.evidence.usecase.SaveSnapshot;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.KnownMatters;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Choosing a draft, trying it, reading what came of it, and saving that for a matter. */
@Controller
class WhatIfPages {
    private static final int SHORTEST_PURPOSE = 10;
    private static final int LONGEST_PURPOSE = 500;
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DIARY_NUMBER = 60;

    private final FindTriableDrafts drafts;
    private final RunWhatIf runWhatIf;
    private final SaveSnapshot saveSnapshot;
    private final Guidelines guidelines;
    private final KnownMatters matters;
    private final ReadFigures figures;
    private final Clock clock;

    WhatIfPages(
            FindTriableDrafts drafts,
            RunWhatIf runWhatIf,
            SaveSnapshot saveSnapshot,
            ReadFigures figures,
            Clock clock,
            Guidelines guidelines,
            KnownMatters matters) {
        this.drafts = drafts;
        this.runWhatIf = runWhatIf;
        this.saveSnapshot = saveSnapshot;
        this.guidelines = guidelines;
        this.matters = matters;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param draft the one that is chosen from the beginning, where a link elsewhere led here */
    @GetMapping("/evidence/what-if")
    @Endpoint(purpose = Purpose.FOLLOW_UP_FIGURES, roles = Role.ANALYST)
    Page choose(@RequestParam(required = false) @Nullable String draft) {
        return chooser(draft, "", new FormErrors());
    }

    @PostMapping("/evidence/what-if")
    @Endpoint(purpose = Purpose.FOLLOW_UP_FIGURES, roles = Role.ANALYST)
    Answer run(
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String purpose) {
        FormErrors errors = new FormErrors();
        Optional<GuidelineVersionId> chosen = versionId(draft);
        if (chosen.isEmpty()) {
            errors.add("draft", "evidence.choose.draft.missing");
        }
        Optional<String> why = errors.text("purpose", purpose, "evidence.choose.purpose.missing", LONGEST_PURPOSE);
        if (why.filter(text -> Letters.areFewerThan(SHORTEST_PURPOSE, text)).isPresent()) {
            errors.add("purpose", "evidence.choose.purpose.short");
        }
        if (chosen.isEmpty() || why.isEmpty() || !errors.isEmpty()) {
            return chooser(draft, purpose == null ? "" : purpose, errors);
        }
        try {
            return Redirect.to("/evidence/what-if/{}", runWhatIf.run(chosen.get(), why.get()));
        } catch (RefusedException refused) {
            return chooser(draft, why.get(), refusedAt("draft", refused));
        }
    }

    @GetMapping("/evidence/what-if/{id}")
    @Endpoint(purpose = Purpose.FOLLOW_UP_FIGURES, roles = Role.ANALYST)
    Page show(@PathVariable String id) {
        RunId run = runId(id);
        return result(run, null, ownNumber(run), false, false, new FormErrors());
    }

    @PostMapping("/evidence/what-if/{id}/snapshot")
    @Endpoint(purpose = Purpose.FOLLOW_UP_FIGURES, roles = Role.ANALYST)
    Answer save(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String diaryNumber,
            @RequestParam(required = false) @Nullable String anyway) {
        FormErrors errors = new FormErrors();
        Optional<String> heading = errors.text("title", title, "evidence.run.save.name.missing", LONGEST_TITLE);
        if (heading.filter(text -> Letters.areFewerThan(SHORTEST_TITLE, text)).isPresent()) {
            errors.add("title", "evidence.run.save.name.short");
        }
        Optional<String> matter = errors.optionalText("diaryNumber", diaryNumber, LONGEST_DIARY_NUMBER);
        boolean unknown = matter.filter(number -> !number.isBlank())
                .map(DiaryNumber::new)
                .filter(number -> !matters.isKnown(number))
                .isPresent();
        if (unknown && anyway == null) {
            errors.add("diaryNumber", "evidence.run.save.diary.unknown", matter.orElseThrow());
        }
        if (heading.isEmpty() || !errors.isEmpty()) {
            return result(
                    runId(id),
                    title == null ? "" : title,
                    diaryNumber == null ? "" : diaryNumber,
                    unknown,
                    anyway != null,
                    errors);
        }
        EvidenceRef saved = saveSnapshot.save(runId(id), heading.get(), matter.orElse(""));
        return Redirect.to("/evidence/snapshots/{}", saved.snapshot()).saying("evidence.saved");
    }

    /** Why a draft is not tried, at the field where it is chosen: what was typed stays on the page. */
    static FormErrors refusedAt(String field, RefusedException refusal) {
        return new FormErrors()
                .add(
                        field,
                        refusal.refused().reason(),
                        refusal.refused().arguments().toArray());
    }

    private Page chooser(@Nullable String draft, String purpose, FormErrors errors) {
        return Page.of("evidence/choose")
                .with("drafts", drafts.all())
                .with("chosen", draft == null ? "" : draft)
                .with("purpose", purpose)
                .with("factsAsOf", Quarter.lastClosedBefore(LocalDate.now(clock)))
                .with("runs", figures.latestRuns())
                .with(errors);
    }

    /** Of the matter whose demand the draft answers, so that nobody has to copy it; empty where there is none. */
    private String ownNumber(RunId id) {
        UUID draft = figures.run(id).run().tried().draft();
        return guidelines
                .version(new GuidelineVersionId(draft))
                .demand()
                .flatMap(demand -> matters.withDemand(demand.id()).stream().findFirst())
                .map(DiaryNumber::value)
                .orElse("");
    }

    /**
     * @param unknown whether no diary that the reader sees has the number: it may be another system's, and is asked about
     * @param anyway whether the reader has said that it is right
     */
    private Page result(
            RunId id, @Nullable String title, String diaryNumber, boolean unknown, boolean anyway, FormErrors errors) {
        ReadFigures.Run run = figures.run(id);
        return Page.of("evidence/run")
                .under("/evidence/what-if", "evidence.nav.what-if")
                .with("run", run)
                .with("ahead", ahead(run.run().tried()))
                .with("title", title)
                .with("diaryNumber", diaryNumber)
                .with("unknown", unknown)
                .with("anyway", anyway)
                .with("maySave", EvidencePolicy.maySave(CurrentActor.get()))
                .with(errors);
    }

    /** What has been adopted of the guideline and has not begun, besides the two that were compared. */
    private List<GuidelineVersion> ahead(TriedDraft tried) {
        return guidelines.ahead(new GuidelineKey(tried.guideline())).stream()
                .filter(version -> !Set.of(tried.baseline(), tried.draft())
                        .contains(version.id().value()))
                .toList();
    }

    private static Optional<GuidelineVersionId> versionId(@Nullable String typed) {
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(new GuidelineVersionId(uuid(typed)));
    }

    private static RunId runId(String typed) {
        return new RunId(uuid(typed));
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("no such address");
        }
    }
}
