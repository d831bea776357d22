package se.rodatraden.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.people.Custody;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.TestPersonalNumbers;

/**
 * The children whom the walk through the demonstration meets by name, in the unit of Kvarnberga: one of nine
 * and one of fifteen whose assessments are done, one with protected identity, and one whom the social worker
 * is related to.
 */
@Component
@Profile("demo")
final class FeaturedChildren {
    private static final LocalDate REPORTED = LocalDate.of(2024, 6, 10);
    private static final SampleOrganisation.District DISTRICT = SampleOrganisation.DISTRICTS.get(2);

    private final SampleCasework casework;
    private final ProtectChild protectChild;
    private final NeedToKnow needToKnow;
    private final Stage stage;

    FeaturedChildren(SampleCasework casework, ProtectChild protectChild, NeedToKnow needToKnow, Stage stage) {
        this.casework = casework;
        this.protectChild = protectChild;
        this.needToKnow = needToKnow;
        this.stage = stage;
    }

    void register() {
        CompartmentId unit = casework.unitOf(DISTRICT);
        casework.carry(DISTRICT, unit, assessed(new PersonName("Elliot", "Nyberg"), 2015));
        casework.carry(DISTRICT, unit, assessed(new PersonName("Tindra", "Holmberg"), 2009));
        var hidden = casework.carry(DISTRICT, unit, assessed(new PersonName("Saga", "Lindgren"), 2012));
        stage.on(
                DemoCalendar.FIRST_DAY.minusDays(20),
                "maria.ekstrom",
                () -> protectChild.protect(
                        hidden,
                        ProtectionLevel.CONFIDENTIALITY_MARKING,
                        List.of(stage.person("jonas.berg").staff()),
                        "Sekretessmarkering enligt besked från Skatteverket."));
        var relative = casework.carry(DISTRICT, unit, assessed(new PersonName("Vidar", "Ekström"), 2011));
        stage.on(
                DemoCalendar.FIRST_DAY.minusDays(20),
                "jonas.berg",
                () -> needToKnow.raiseBarrier(
                        stage.person("maria.ekstrom").staff(), relative.value(), NeedToKnow.BarrierKind.RELATIVE));
    }

    /** High risk as the social worker states it, others tried, everybody's consent: the choice remains. */
    private static PlannedChild assessed(PersonName name, int born) {
        LocalDate assessed = REPORTED.plusDays(95);
        return new PlannedChild(
                TestPersonalNumbers.bornIn(born).getFirst(),
                name,
                Custody.JOINT,
                REPORTED,
                ReporterCategory.SCHOOL,
                true,
                REPORTED.plusDays(7),
                assessed,
                DemoCalendar.FIRST_DAY.plusDays(1),
                DemoCalendar.FIRST_DAY.plusDays(120),
                RiskLevel.HIGH,
                ChildHistories.Offer.SIG,
                born > 2012,
                true,
                0);
    }
}
