package se.rodatraden.guidelines.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.VersionOnDate;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.usecase.ReadPrepared;
import se.rodatraden.guidelines.usecase.ReadVersion;
import se.rodatraden.guidelines.usecase.StartDraft;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.shell.Page;

/** Reading guidelines: the list, one guideline's timeline, one version, its file. */
@Controller
class GuidelinePages {
    private final Guidelines guidelines;
    private final ReadVersion readVersion;
    private final ReadPrepared readPrepared;
    private final StartDraft startDraft;
    private final InterventionCatalogue catalogue;
    private final Clock clock;

    GuidelinePages(
            Guidelines guidelines,
            ReadVersion readVersion,
            ReadPrepared readPrepared,
            StartDraft startDraft,
            InterventionCatalogue catalogue,
            Clock clock) {
        this.guidelines = guidelines;
        this.readVersion = readVersion;
        this.readPrepared = readPrepared;
        this.startDraft = startDraft;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/guidelines")
    @Endpoint(purpose = Purpose.READ_GUIDELINES)
    Page list() {
        List<GuidelineLine> lines = guidelines.all().stream().map(this::line).toList();
        return Page.of("guidelines/list").with("lines", lines);
    }

    private GuidelineLine line(GuidelineTitle guideline) {
        Optional<GuidelineVersion> inForce = inForce(guideline.key());
        long drafts = guidelines.versions(guideline.key()).stream()
                .filter(version -> version.state().isDraft())
                .count();
        return new GuidelineLine(guideline, inForce, drafts);
    }

    private Optional<GuidelineVersion> inForce(GuidelineKey key) {
        return switch (guidelines.on(key, LocalDate.now(clock))) {
            case VersionOnDate.InForce(GuidelineVersion version) -> Optional.of(version);
            case VersionOnDate.NoVersion none -> Optional.empty();
        };
    }

    @GetMapping("/guidelines/{key}")
    @Endpoint(purpose = Purpose.READ_GUIDELINES)
    Page timeline(@PathVariable String key) {
        GuidelineTitle guideline = guidelines.guideline(known(key));
        List<GuidelineVersion> versions = guidelines.versions(guideline.key());
        return Page.of("guidelines/guideline")
                .titled("guidelines.guideline.title", guideline.title())
                .under("/guidelines", "guidelines.list.title")
                .with("guideline", guideline)
                .with("versions", versions)
                .with("prepared", readPrepared.among(versions));
    }

    /** What no guideline can be called is no guideline. */
    private static GuidelineKey known(String key) {
        try {
            return new GuidelineKey(key);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("guideline");
        }
    }

    @GetMapping("/guidelines/versions/{id}")
    @Endpoint(purpose = Purpose.READ_GUIDELINES)
    Page version(@PathVariable java.util.UUID id) {
        ReadVersion.VersionView view = readVersion.read(new GuidelineVersionId(id));
        return Page.of("guidelines/version")
                .titled(
                        "guidelines.version.title",
                        view.guideline().title(),
                        view.version().number())
                .under("/guidelines", "guidelines.list.title")
                .under(
                        "/guidelines/" + view.guideline().key(),
                        "guidelines.guideline.title",
                        view.guideline().title())
                .with("view", view)
                .with("start", startDraft.of(view.version()).orElse(null))
                .with("odds", catalogue.atOdds(view.version(), LocalDate.now(clock)))
                .with("prepared", readPrepared.of(view.version()).orElse(null));
    }

    @GetMapping("/guidelines/versions/{id}/model")
    @Endpoint(purpose = Purpose.READ_GUIDELINES)
    ResponseEntity<byte[]> download(
            @PathVariable java.util.UUID id, @RequestParam(name = "format", defaultValue = "") String format) {
        GuidelineVersion version = guidelines.version(new GuidelineVersionId(id));
        String name = version.guideline() + "-" + version.number() + ".dmn";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(DmnWriter.write(in(format, version.table())));
    }

    /** In the version of DMN that was asked for; else in that of the file that it came from. */
    private static DecisionTable in(String format, DecisionTable table) {
        return DmnVersion.numbered(format)
                .map(version -> table.within(table.frame().in(version)))
                .orElse(table);
    }
}
