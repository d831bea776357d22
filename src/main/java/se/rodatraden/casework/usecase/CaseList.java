package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Optional;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.people.ChildSummary;

/**
 * Cases in a list, by deadline and number, with the names that the listing was logged for.
 *
 * @param next where the list goes on; empty at its end
 */
public record CaseList(List<Entry> entries, Optional<CaseCursor> next) {
    public CaseList {
        entries = List.copyOf(entries);
    }

    public record Entry(CaseLine line, ChildSummary child) {}
}
