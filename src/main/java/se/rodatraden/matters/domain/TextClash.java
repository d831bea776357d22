package se.rodatraden.matters.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a section where a colleague had changed the same place. It stands in no version of the report, and
 * is kept for its writer until that writer has chosen what is to stand, or the matter ends.
 *
 * @param section its key
 * @param seen the version that the writer began from; 0 for an unwritten section
 * @param base what the writer began from where that is no version; null for the version's text
 * @param offered what the writer wrote: the whole section
 */
public record TextClash(
        UUID id, String section, int seen, @Nullable String base, String offered) {}
