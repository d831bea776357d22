package se.rodatraden.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.people.Child;
import se.rodatraden.people.ChildSummary;

/**
 * What stands over every page of a case. The numbers of cases are each unit's own: whoever comes from elsewhere may have
 * several cases open with the same number, and reads the unit beside it.
 */
@Component
class CaseFrames {
    private final Organisation organisation;
    private final Clock clock;

    CaseFrames(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    CaseFrame of(ChildCase childCase, Child child) {
        return new CaseFrame(
                childCase, unit(childCase), child.name().display(), child.ageOn(today()), child.protection());
    }

    CaseFrame of(ChildCase childCase, ChildSummary child) {
        return new CaseFrame(
                childCase, unit(childCase), child.name().display(), child.ageOn(today()), child.protection());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private @Nullable String unit(ChildCase childCase) {
        CompartmentId unit = childCase.header().compartment();
        boolean own = CurrentActor.person().offices().stream().anyMatch(office -> unit.equals(office.compartment()));
        return own
                ? null
                : organisation
                        .compartment(unit)
                        .map(Organisation.Compartment::name)
                        .orElse(null);
    }
}
