package se.rodatraden.evidence.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.rodatraden.documents.Block;
import se.rodatraden.evidence.EvidenceSnapshots;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.matters.EvidenceCitations;

/** Hands saved snapshots to official reports. */
@Component
class ReportEvidence implements EvidenceCitations {
    private final EvidenceSnapshots snapshots;
    private final NewerFigures newer;

    ReportEvidence(EvidenceSnapshots snapshots, NewerFigures newer) {
        this.snapshots = snapshots;
        this.newer = newer;
    }

    @Override
    public List<Choice> available() {
        return snapshots.saved().stream()
                .map(saved -> new Choice(saved.ref(), saved.title(), saved.factsAsOf()))
                .toList();
    }

    @Override
    public Optional<Newer> newerThan(EvidenceRef ref) {
        return newer.than(ref);
    }

    @Override
    public Optional<Citation> find(EvidenceRef ref, Locale language) {
        return snapshots
                .find(ref, language)
                .map(found -> new Citation(
                        found.ref(),
                        found.title(),
                        found.factsAsOf(),
                        found.summary(),
                        found.tables().stream().map(ReportEvidence::table).toList(),
                        found.notes(),
                        found.source()));
    }

    private static Table table(EvidenceSnapshots.Drawn drawn) {
        EvidenceSnapshots.Table table = drawn.table();
        EvidenceSnapshots.Chart chart = drawn.chart();
        return new Table(
                table.title(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new Row(row.heading(), row.cells()))
                        .toList(),
                new Block.Figure(chart.title(), chart.alternative(), chart.printed()));
    }
}
