package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.kernel.Verdict;

/**
 * Reads guidelines and asks them. Everybody who has signed in sees adopted versions; drafts and rejected ones
 * are seen by those who prepare and decide matters, and to others they do not exist.
 */
public interface Guidelines {

    /** Every guideline, by title. */
    List<GuidelineTitle> all();

    /** @throws se.rodatraden.kernel.NotFoundException when there is none */
    GuidelineTitle guideline(GuidelineKey key);

    /** The version for a case of that day. */
    VersionOnDate on(GuidelineKey guideline, LocalDate caseDate);

    /** @throws se.rodatraden.kernel.NotFoundException when there is none */
    GuidelineVersion version(GuidelineVersionId id);

    /** An adopted version with exactly this content; the earliest, should two have the same. */
    Optional<GuidelineVersion> byHash(String hash);

    /** Every version of a guideline, the newest first. */
    List<GuidelineVersion> versions(GuidelineKey guideline);

    /** The versions, in whatever state, that were drafted for a demand, the newest first. */
    List<GuidelineVersion> draftedFor(UUID demand);

    /**
     * Asks one version.
     *
     * @throws se.rodatraden.kernel.NotFoundException when there is no such version
     */
    Trace evaluate(GuidelineVersionId version, Inputs inputs);

    /**
     * Whether every cell of it could be read. Where one could not, the table has what stood there before: nothing is to
     * be worked out from it.
     */
    Verdict isRead(GuidelineVersionId version);

    /** Adopted and not begun today, in the order that they are to begin: a later decision may replace them. */
    List<GuidelineVersion> ahead(GuidelineKey guideline);
}
