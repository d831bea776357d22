package se.rodatraden.guidelines.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.PreparedDrafts;
import se.rodatraden.guidelines.domain.SourceBook;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.store.CatalogueStore;
import se.rodatraden.guidelines.store.DraftBook;
import se.rodatraden.kernel.NotFoundException;

/** Which drafts lie before a body that is to decide on them, and what they said when they were put there. */
@Component
public class ReadPrepared {
    private final ObjectProvider<PreparedDrafts> prepared;
    private final Guidelines guidelines;
    private final DraftBook book;
    private final CatalogueStore sources;

    ReadPrepared(
            ObjectProvider<PreparedDrafts> prepared, Guidelines guidelines, DraftBook book, CatalogueStore sources) {
        this.prepared = prepared;
        this.guidelines = guidelines;
        this.book = book;
        this.sources = sources;
    }

    /** Those of the versions that lie before a body: drafts alone, as what is decided on lies before nobody. */
    public Map<GuidelineVersionId, PreparedDrafts.Prepared> among(Collection<GuidelineVersion> versions) {
        List<GuidelineVersion> drafts =
                versions.stream().filter(version -> version.state().isDraft()).toList();
        PreparedDrafts known = prepared.getIfAvailable();
        return known == null || drafts.isEmpty() ? Map.of() : known.among(drafts);
    }

    public Optional<PreparedDrafts.Prepared> of(GuidelineVersion version) {
        return Optional.ofNullable(among(List.of(version)).get(version.id()));
    }

    /**
     * @param table as it was; empty when the history no longer leads back to it
     * @param sources those whose dates are known
     */
    public record AsPrepared(
            GuidelineVersion version,
            PreparedDrafts.Prepared prepared,
            Optional<DecisionTable> table,
            SourceBook sources) {}

    /**
     * The draft as the body has it before it, found by taking back what was done since.
     *
     * @throws NotFoundException for a version that lies before nobody, or that the actor may not see
     */
    @Transactional(readOnly = true)
    public AsPrepared asPrepared(GuidelineVersionId id) {
        GuidelineVersion version = guidelines.version(id);
        PreparedDrafts.Prepared laid = of(version).orElseThrow(() -> new NotFoundException("proposal of draft " + id));
        DraftBook.OpenDraft draft = book.open(id).orElseThrow(() -> new NotFoundException("guideline version " + id));
        return new AsPrepared(version, laid, book.history(id).backTo(laid.hash(), draft.sheet()), sources.book());
    }
}
