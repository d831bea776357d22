package se.rodatraden.guidelines.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;
import se.rodatraden.shell.Uploads;

/** Bringing in a table: from a DMN file, or one that comes with the program. */
@Controller
class ImportPages {
    private static final int SHORTEST_TITLE = 2;

    private final ImportGuideline importGuideline;
    private final OwnAddresses own;

    ImportPages(ImportGuideline importGuideline, OwnAddresses own) {
        this.importGuideline = importGuideline;
        this.own = own;
    }

    @GetMapping("/guidelines/import")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Page form() {
        return page(new ImportForm("", "", ""), List.of());
    }

    @PostMapping("/guidelines/import")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer bringIn(ImportForm form, @RequestParam MultipartFile model) throws IOException {
        FormErrors errors = new FormErrors();
        Optional<GuidelineKey> key = key(form.key(), errors);
        key.filter(own::has).ifPresent(taken -> errors.add("key", "guidelines.import.key.taken", taken));
        Optional<String> title = errors.text("title", form.title(), "guidelines.import.title.missing", 200);
        if (title.filter(text -> Letters.areFewerThan(SHORTEST_TITLE, text)).isPresent()) {
            errors.add("title", "guidelines.import.title.missing");
        }
        if (model.isEmpty()) {
            errors.add("model", "guidelines.import.model.missing");
        }
        byte[] file = Uploads.bytes(model, DmnReader.LARGEST_FILE);
        if (!errors.isEmpty()) {
            List<TableFault> faults = model.isEmpty() ? List.of() : importGuideline.faults(file);
            return faulty(form, faults, faults.isEmpty() ? errors.chooseAgain("model", model) : errors);
        }
        Reading<GuidelineVersionId> brought = importGuideline.bringIn(
                key.orElseThrow(), title.orElseThrow(), form.purpose().strip(), file);
        return switch (brought) {
            case Reading.Read<GuidelineVersionId>(GuidelineVersionId id) ->
                Redirect.to("/guidelines/versions/{}", id.value()).saying("guidelines.import.done");
            case Reading.Refused<GuidelineVersionId>(List<TableFault> faults) -> faulty(form, faults, errors);
        };
    }

    @PostMapping("/guidelines/import/{key}")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer bringInShipped(@PathVariable String key) {
        GuidelineKey shipped =
                key(key, new FormErrors()).orElseThrow(() -> new NotFoundException("guideline that ships"));
        return Redirect.to(
                        "/guidelines/versions/{}",
                        importGuideline.bringInShipped(shipped).value())
                .saying("guidelines.import.shipped.done");
    }

    private static Optional<GuidelineKey> key(String typed, FormErrors errors) {
        try {
            return Optional.of(new GuidelineKey(typed.strip()));
        } catch (IllegalArgumentException e) {
            errors.add("key", "guidelines.import.key.wrong");
            return Optional.empty();
        }
    }

    /** What is wrong with the file and with what was typed is told at once. */
    private Page faulty(ImportForm form, List<TableFault> faults, FormErrors errors) {
        if (!faults.isEmpty()) {
            errors.add("model", "guidelines.import.model.faulty", faults.size());
        }
        return page(form, faults).with(errors);
    }

    private Page page(ImportForm form, List<TableFault> faults) {
        return Page.of("guidelines/import")
                .under("/guidelines", "guidelines.list.title")
                .with("form", form)
                .with("shipped", importGuideline.shippedAndNew())
                .with("faults", faults);
    }
}
