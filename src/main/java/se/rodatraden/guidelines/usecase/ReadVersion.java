package se.rodatraden.guidelines.usecase;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.DatedSource;
import se.rodatraden.guidelines.domain.ExampleRun;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.domain.SourceBook;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.store.CatalogueStore;
import se.rodatraden.guidelines.store.ExampleStore;
import se.rodatraden.kernel.Verdict;

/** Reads one version with what belongs to it: its sources by date, its findings, what it is compared with. */
@Component
public class ReadVersion {
    private final Guidelines guidelines;
    private final CatalogueStore sources;
    private final ExampleStore examples;
    private final AnalysedTables analysed;

    ReadVersion(Guidelines guidelines, CatalogueStore sources, ExampleStore examples, AnalysedTables analysed) {
        this.guidelines = guidelines;
        this.sources = sources;
        this.examples = examples;
        this.analysed = analysed;
    }

    /**
     * @param comparedWith the version that it was opened from, or else the one adopted before it
     * @param book of the sources whose dates are known
     * @param sources those that the rows cite
     * @param others what else it can be compared with, the newest first
     * @param read whether every cell could be read; what could not stands in the editor alone
     * @param mayEdit draws the way to the editor
     */
    public record VersionView(
            GuidelineTitle guideline,
            GuidelineVersion version,
            TableFindings findings,
            SourceBook book,
            List<DatedSource> sources,
            List<ExampleRun> examples,
            Optional<GuidelineVersion> comparedWith,
            List<GuidelineVersion> others,
            Verdict read,
            Verdict mayEdit) {}

    /** @throws se.rodatraden.kernel.NotFoundException when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public VersionView read(GuidelineVersionId id) {
        GuidelineVersion version = guidelines.version(id);
        SourceBook book = sources.book();
        List<GuidelineVersion> others = guidelines.versions(version.guideline()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return new VersionView(
                guidelines.guideline(version.guideline()),
                version,
                analysed.of(version),
                book,
                cited(version.table(), book),
                examples.of(id).stream()
                        .map(example -> ExampleRun.of(version.table(), example))
                        .toList(),
                comparedWith(version, others),
                others,
                guidelines.isRead(id),
                GuidelinePolicy.mayEdit(CurrentActor.get(), version.state()));
    }

    private static Optional<GuidelineVersion> comparedWith(GuidelineVersion version, List<GuidelineVersion> others) {
        return others.stream()
                .filter(other -> version.basedOn().isPresent()
                        ? version.basedOn().get().equals(other.id())
                        : other.number() < version.number() && other.state() instanceof VersionState.Adopted)
                .findFirst();
    }

    /** The sources that the table's rows cite and whose dates are known, in the order of the rows. */
    private static List<DatedSource> cited(DecisionTable table, SourceBook book) {
        return table.rows().stream()
                .flatMap(row -> row.annotations().stream())
                .flatMap(text -> book.citedIn(text).stream())
                .distinct()
                .toList();
    }
}
