package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.TableRow;

/**
 * One version of a guideline (riktlinjeversion).
 *
 * @param number counted from 1 within the guideline, in the order they were begun
 * @param title what this version changes, in few words
 * @param basedOn the version that the draft was opened from
 * @param hash SHA-256 of the table's content; for an adopted version it is what was decided on
 */
public record GuidelineVersion(
        GuidelineVersionId id,
        GuidelineKey guideline,
        String title,
        int number,
        VersionState state,
        Optional<Demand> demand,
        Optional<GuidelineVersionId> basedOn,
        LocalDate draftedOn,
        String hash,
        DecisionTable table) {

    /** Where in the table the row stands, counted from 1; empty for a row that is not in it. */
    public Optional<Integer> rowNumber(String rowId) {
        int index = table.rows().stream().map(TableRow::id).toList().indexOf(rowId);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }
}
