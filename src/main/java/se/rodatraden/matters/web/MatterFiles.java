package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.lint.MatterJson;
import se.rodatraden.matters.usecase.DescribeMatter;

/** A matter as a file, for whoever checks a report where there is no database. */
@Controller
class MatterFiles {
    private final DescribeMatter describeMatter;

    MatterFiles(DescribeMatter describeMatter) {
        this.describeMatter = describeMatter;
    }

    @GetMapping("/matters/{id}/description")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, COMMITTEE_SECRETARY})
    ResponseEntity<byte[]> description(@PathVariable UUID id) {
        DescribedMatter matter = describeMatter.describe(new MatterId(id));
        String name = matter.context().number().replaceAll("[^\\p{L}\\p{N}.]+", "-") + ".matter.json";
        return SavedFile.of(name, MediaType.APPLICATION_JSON_VALUE, MatterJson.write(matter));
    }
}
