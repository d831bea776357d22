package se.rodatraden.world;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.usecase.RunWhatIf;
import se.rodatraden.evidence.usecase.SaveSnapshot;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.Role;

/** A run of a what-if in each authority, by its analyst, and a snapshot that all authorities may cite. */
final class EvidencePart {
    private static final LocalDate IN_FORCE = LocalDate.of(2022, 1, 1);

    private EvidencePart() {}

    static void build(SmallWorld world, Side side) {
        Shelf shelf = world.shelf("a what-if of " + side.code()).openTo(side.subject(Role.ANALYST));
        GuidelineVersionId draft = draft(world, side);
        RunId run = world.as(
                side,
                Role.ANALYST,
                () -> world.bean(RunWhatIf.class).run(draft, shelf.mark("Ändamål Xq9 i " + side.code())));
        shelf.at("what-if/{id}", run);
        EvidenceRef snapshot = world.as(
                side, Role.ANALYST, () -> world.bean(SaveSnapshot.class).save(run, "Underlag för alla", ""));
        world.common().put("snapshots/{id}", snapshot.snapshot().toString());
        world.common("evidence/{snapshot}", snapshot.snapshot());
    }

    /** Each side has a guideline of its own, as a key has one version in force at a time. */
    private static GuidelineVersionId draft(SmallWorld world, Side side) {
        GuidelineKey key = new GuidelineKey("sig-" + side.code());
        return world.as(side, Role.ANALYST, () -> {
            GuidelineVersionId first = world.bean(ImportGuideline.class)
                    .bringIn(key, "SIG", "", table())
                    .found()
                    .orElseThrow();
            world.bean(AdoptGuideline.class)
                    .adopt(
                            first,
                            new DecisionRef("Kommunfullmäktige", new DiaryNumber("KS 2021/77"), IN_FORCE, "§ 14"),
                            IN_FORCE);
            GuidelineVersionId draft = world.bean(DraftGuideline.class)
                    .draft(key, "Lägre ålder", new Demand(UUID.randomUUID(), "Lägre ålder"));
            world.bean(EditDraft.class)
                    .edit(draft, List.of(new CellEdit(new CellAddress("r1", "age"), "[12..20]", "[11..20]")));
            return draft;
        });
    }

    private static byte[] table() {
        try {
            return new ClassPathResource("guidelines/sig-unga.dmn").getContentAsByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
