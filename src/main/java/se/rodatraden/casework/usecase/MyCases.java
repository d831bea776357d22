package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.store.CaseStore;

/** The open cases that the actor handles, by deadline and number. */
@Component
public class MyCases {
    private final CaseStore cases;
    private final CaseListing listing;

    MyCases(CaseStore cases, CaseListing listing) {
        this.cases = cases;
        this.listing = listing;
    }

    @Transactional
    public CaseList list(CaseCursor after) {
        return listing.page(cases.handledBy(CurrentActor.person().staff(), after, CaseListing.PAGE + 1));
    }
}
