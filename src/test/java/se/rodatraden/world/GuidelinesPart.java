package se.rodatraden.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.guidelines.usecase.LoadCatalogue;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;

/** The guidelines that ship, in force, and the catalogue: public, so the same for both sides. */
final class GuidelinesPart {
    private static final LocalDate IN_FORCE = LocalDate.of(2023, 1, 1);

    private GuidelinesPart() {}

    static void build(SmallWorld world) {
        Side side = world.sides().getFirst();
        GuidelineVersionId version = world.as(side, Role.ANALYST, () -> {
            GuidelineVersionId sig = adopted(world, GuidelineKey.SIG_UNGA, "guidelines/sig-unga.dmn");
            adopted(world, GuidelineKey.CHOICE_OF_INTERVENTION, "guidelines/val-av-insats.dmn");
            world.bean(LoadCatalogue.class).load(new ClassPathResource(LoadCatalogue.SHIPPED));
            return sig;
        });
        world.common("guidelines/{key}", GuidelineKey.SIG_UNGA);
        world.common("import/{key}", "sip-innehall");
        world.common("versions/{id}", version);
    }

    private static GuidelineVersionId adopted(SmallWorld world, GuidelineKey key, String file) {
        try {
            byte[] model = new ClassPathResource(file).getContentAsByteArray();
            var read = (Reading.Read<GuidelineVersionId>)
                    world.bean(ImportGuideline.class).bringIn(key, key.value(), "Vägledning", model);
            DecisionRef decision = new DecisionRef(
                    "Kommunfullmäktige", new DiaryNumber("KS 2022/100"), LocalDate.of(2022, 11, 7), "§ 14");
            world.bean(AdoptGuideline.class).adopt(read.value(), decision, IN_FORCE);
            return read.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
