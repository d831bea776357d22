package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * Tells which drafts lie before a body that is to decide on them, so that whoever writes on one knows. Implemented by
 * whoever takes drafts there; where nobody does, none lies anywhere.
 */
public interface PreparedDrafts {

    /** Those of the drafts that lie before a body, whoever asks. */
    Map<GuidelineVersionId, Prepared> among(Collection<GuidelineVersion> drafts);

    /**
     * @param body that proposed it, such as {@code Kommunstyrelsen}
     * @param decidedOn when that body decided on its proposal
     * @param hash of what the draft said then
     * @param unchanged whether the draft still says what it said then: only that can be adopted
     */
    record Prepared(String body, LocalDate decidedOn, String hash, boolean unchanged) {}
}
