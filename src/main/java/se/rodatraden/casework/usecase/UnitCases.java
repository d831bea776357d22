package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.CompartmentId;

/** Every open case of a unit, by deadline and number: the unit manager's board. */
@Component
public class UnitCases {
    private final CaseStore cases;
    private final CaseListing listing;

    UnitCases(CaseStore cases, CaseListing listing) {
        this.cases = cases;
        this.listing = listing;
    }

    @Transactional
    public CaseList list(CompartmentId unit, CaseCursor after) {
        return listing.page(cases.ofUnit(unit, after, CaseListing.PAGE + 1));
    }
}
