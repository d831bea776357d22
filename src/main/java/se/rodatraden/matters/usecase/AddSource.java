package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReportSource;
import se.rodatraden.matters.store.SourceStore;

/** Adds a source that a report can cite. */
@Component
public class AddSource {
    private final WritableReports writable;
    private final SourceStore sources;

    AddSource(WritableReports writable, SourceStore sources) {
        this.writable = writable;
        this.sources = sources;
    }

    /**
     * @param author {@code date} likewise: may be empty
     * @param address may be empty; else of the web, see {@link ReportSource#address}
     */
    public record Particulars(String author, String title, String date, String address) {}

    @Transactional
    public void add(OfficialReportId id, Particulars particulars) {
        Matter.Header matter = writable.hold(id).matter();
        String address = particulars.address();
        Verdict.allowedIf(
                        address.isEmpty() || ReportSource.address(address).isPresent(),
                        "matters.refused.source-address")
                .orThrow();
        sources.add(
                id,
                matter,
                particulars.author(),
                particulars.title(),
                particulars.date(),
                ReportSource.address(address).orElse(""));
    }
}
