package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.people.usecase.FindPerson;

/**
 * Searches by name, personal identity number or case number, and by nothing else (SoLPuF 15 §). Nothing found
 * and nothing for the actor is the same answer.
 */
@Component
public class SearchCases {
    private final CaseStore cases;
    private final FindPerson findPerson;
    private final CaseListing listing;
    private final AccessLog accessLog;

    SearchCases(CaseStore cases, FindPerson findPerson, CaseListing listing, AccessLog accessLog) {
        this.cases = cases;
        this.findPerson = findPerson;
        this.listing = listing;
        this.accessLog = accessLog;
    }

    /** @param tooMany whether the question was too wide; then nothing is shown */
    public record Found(List<CaseList.Entry> entries, boolean tooMany) {}

    @Transactional
    public Found search(String asked) {
        List<UUID> ids =
                CaseNumber.looksLike(asked) ? cases.findByNumber(CaseNumber.parse(asked)) : findPerson.find(asked);
        if (ids.size() > FindPerson.AT_MOST) {
            return new Found(List.of(), true);
        }
        List<CaseLine> lines = cases.byIds(ids);
        lines.forEach(line -> accessLog.wrote(
                AccessLog.Action.SEARCHED,
                ChildCaseId.KIND,
                line.childCase().header().id().value()));
        return new Found(listing.named(lines), false);
    }
}
