package se.rodatraden.guidelines;

import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.Inputs;

/**
 * What an evaluation leaves behind: enough to show, years later, which table was asked what and which rows
 * answered.
 *
 * @param hash content hash of the version's table at the evaluation
 * @param inputs exactly the table's inputs, in column order; those nobody gave are unknown
 */
public record Trace(
        GuidelineVersionId version, GuidelineKey guideline, String hash, Inputs inputs, Evaluation evaluation) {}
