package se.rodatraden.casework.usecase;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.store.CaseStore;

/** The cases that a coordinator has been let into for a time, by deadline and number. */
@Component
public class SharedCases {
    private static final int AT_MOST = 200;

    private final CaseStore cases;
    private final CaseListing listing;

    SharedCases(CaseStore cases, CaseListing listing) {
        this.cases = cases;
        this.listing = listing;
    }

    @Transactional
    public CaseList list() {
        return soonest(AT_MOST);
    }

    @Transactional
    public CaseList soonest(int atMost) {
        return new CaseList(listing.named(cases.granted(atMost)), Optional.empty());
    }
}
