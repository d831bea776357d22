package se.rodatraden.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.usecase.FindTriableDrafts;
import se.rodatraden.evidence.usecase.TriableDraft;
import se.rodatraden.evidence.usecase.files.FileReading;
import se.rodatraden.evidence.usecase.files.RepeatedFault;
import se.rodatraden.evidence.usecase.files.RunWhatIfOnFile;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Trying a draft against a file from another case system. */
@Controller
class WhatIfFilePages {
    private static final int LARGEST_MEGABYTES = 30;
    private static final long LARGEST = LARGEST_MEGABYTES * 1_000_000L;
    private static final String SCHEMA = "formats/facts.table-schema.json";

    private final FindTriableDrafts drafts;
    private final RunWhatIfOnFile runWhatIf;

    WhatIfFilePages(FindTriableDrafts drafts, RunWhatIfOnFile runWhatIf) {
        this.drafts = drafts;
        this.runWhatIf = runWhatIf;
    }

    @GetMapping("/evidence/what-if/file")
    @Endpoint(purpose = Purpose.FOLLOW_UP_FIGURES, roles = Role.ANALYST)
    Page form(@RequestParam(required = false) @Nullable String draft) {
        return page(new WhatIfFileForm(draft, "", null, ""), List.of(), false);
    }

    @PostMapping("/evidence/what-if/file")
    @Endpoint(purpose = Purpose.FOLLOW_UP_FIGURES, roles = Role.ANALYST)
    Answer run(WhatIfFileForm form, @RequestParam(required = false) @Nullable MultipartFile facts) throws IOException {
        FormErrors errors = new FormErrors();
        Optional<TriableDraft> chosen = form.chosen(drafts.all());
        Optional<String> described = form.described(errors);
        Optional<String> purpose = form.purpose(errors);
        if (chosen.isEmpty()) {
            errors.add("draft", "evidence.choose.draft.missing");
        }
        if (!form.saysWhetherMadeUp()) {
            errors.add("madeUp", "evidence.file.madeUp.missing");
        }
        if (facts == null || facts.isEmpty()) {
            errors.add("facts", "evidence.file.facts.missing");
        } else if (facts.getSize() > LARGEST) {
            errors.add("facts", "evidence.file.facts.large", LARGEST_MEGABYTES);
        }
        if (chosen.isEmpty() || described.isEmpty() || purpose.isEmpty() || facts == null || !errors.isEmpty()) {
            return page(form, List.of(), false).with(errors.chooseAgain("facts", facts));
        }
        GuidelineVersionId draft = chosen.get().draft().id();
        if (drafts.onFile(draft, form.isMadeUp()).mayTry() instanceof Verdict.Refused why) {
            return page(form, List.of(), false)
                    .with(errors.add("madeUp", why.reason(), why.arguments().toArray())
                            .chooseAgain("facts", facts));
        }
        return run(new RunWhatIfOnFile.Question(draft, described.get(), form.isMadeUp(), purpose.get()), form, facts);
    }

    private Answer run(RunWhatIfOnFile.Question question, WhatIfFileForm form, MultipartFile facts) throws IOException {
        try (InputStream file = facts.getInputStream()) {
            return switch (runWhatIf.run(question, file)) {
                case FileReading.Read<RunId>(RunId id) -> Redirect.to("/evidence/what-if/{}", id);
                case FileReading.Refused<RunId> refused ->
                    page(form, refused.faults(), refused.more())
                            .with(new FormErrors().add("facts", "evidence.file.facts.faulty", refused.number()));
            };
        } catch (RefusedException refused) {
            return page(form, List.of(), false).with(WhatIfPages.refusedAt("draft", refused));
        }
    }

    /** The columns of a file, for whoever makes the export. */
    @GetMapping("/evidence/what-if/file/columns")
    @Endpoint(purpose = Purpose.FOLLOW_UP_FIGURES, roles = Role.ANALYST)
    ResponseEntity<ClassPathResource> columns() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("facts.table-schema.json")
                                .build()
                                .toString())
                .body(new ClassPathResource(SCHEMA));
    }

    private Page page(WhatIfFileForm form, List<RepeatedFault> faults, boolean more) {
        return Page.of("evidence/file")
                .under("/evidence/what-if", "evidence.nav.what-if")
                .with("drafts", drafts.all())
                .with("form", form)
                .with("faults", faults)
                .with("more", more);
    }
}
