package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.CompilationDraft;
import se.rodatraden.matters.domain.CompilationDraft.Piece;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.domain.TextOrigin;
import se.rodatraden.matters.store.CompilationStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SectionStore;

/**
 * Puts the saved compilation into the report's section on replies: in the place of an earlier one and of the replies that the
 * report began with, else last. What the analyst wrote around them stays, and where she has changed them she says what is to
 * become of that. Its headings become headings, and each source the number of the document in the diary and the paragraph in
 * it, as a reader of the printed report can follow.
 */
@Component
public class AddCompilationToReport {
    private final MatterStore matters;
    private final CompilationStore compilations;
    private final MatterDocumentStore documents;
    private final ReportStore reports;
    private final SectionStore sections;
    private final ReportOutlines outlines;
    private final OpenReport openReport;
    private final SaveReport saveReport;
    private final MatterHistory history;

    AddCompilationToReport(
            MatterStore matters,
            CompilationStore compilations,
            MatterDocumentStore documents,
            ReportStore reports,
            SectionStore sections,
            ReportOutlines outlines,
            OpenReport openReport,
            SaveReport saveReport,
            MatterHistory history) {
        this.matters = matters;
        this.compilations = compilations;
        this.documents = documents;
        this.reports = reports;
        this.sections = sections;
        this.outlines = outlines;
        this.openReport = openReport;
        this.saveReport = saveReport;
        this.history = history;
    }

    /** What becomes of an earlier compilation that was changed in the report. */
    public enum Earlier {
        REPLACED,
        KEPT
    }

    /** The report that it was put into, or what the analyst has changed in the earlier one, for her to say what becomes of it. */
    public sealed interface Outcome {
        record Added(OfficialReportId report) implements Outcome {}

        record Asks(String changed) implements Outcome {}
    }

    /**
     * Opens the report when nobody has begun it.
     *
     * @param earlier null where nobody has said
     */
    @Transactional
    public Outcome add(MatterId id, @Nullable Earlier earlier) {
        Matter.Header matter = matters.get(id).header();
        Optional<CompilationStore.Version> saved = compilations.latest(id);
        Verdict.allowedIf(saved.isPresent(), "matters.refused.no-compilation")
                .and(() -> Verdict.allowedIf(compilations.seesLatest(id), "matters.refused.compilation-marked"))
                .orThrow();
        CompilationDraft draft = new CompilationDraft(saved.orElseThrow().text());
        Verdict.allowedIf(!citesMarked(id, draft), "matters.refused.compilation-cites-marked")
                .orThrow();
        OfficialReport report = reports.get(openReport.open(id));
        report.mayEdit().orThrow();
        ReportSection section = report.content().section(replies(report, matter).key());
        String added = typed(matter, draft);
        EarlierCompilation put = EarlierCompilation.in(section.text(), putIn(report.id(), section, matter));
        if (put.isChanged() && earlier == null) {
            return new Outcome.Asks(put.changed());
        }
        String text = earlier == Earlier.KEPT ? put.beside(added) : put.replacedBy(added);
        Verdict.allowedIf(!text.equals(section.text().strip()), "matters.refused.compilation-added")
                .orThrow();
        saveReport.save(
                ReportEdit.of(report.id(), Map.of(section.key(), new ReportEdit.Typed(section.version(), text))),
                TextOrigin.COMPILED);
        history.line(matter, "compilation-in-report", saved.orElseThrow().number());
        return new Outcome.Added(report.id());
    }

    /** What the program has put into the section: any version of the compilation, and what the report began with. */
    private List<String> putIn(OfficialReportId report, ReportSection section, Matter.Header matter) {
        return Stream.concat(
                        compilations.of(matter.id()).stream()
                                .map(version -> typed(matter, new CompilationDraft(version.text()))),
                        sections.versions(report, section.key()).stream()
                                .filter(version -> version.origin() == TextOrigin.BEGUN)
                                .map(ReportSection::text))
                .toList();
    }

    /** A report is read by anybody: what a marked document says does not go into it this way. */
    private boolean citesMarked(MatterId id, CompilationDraft draft) {
        return documents.of(id).stream()
                .filter(document -> document.secrecy() != null)
                .anyMatch(document ->
                        draft.sources().stream().anyMatch(source -> source.document() == document.ordinal()));
    }

    private ReportOutline.Section replies(OfficialReport report, Matter.Header matter) {
        List<ReportOutline.Section> sections =
                outlines.of(report.id(), matter.kind()).sections();
        Optional<ReportOutline.Section> found = sections.stream()
                .filter(section -> section.holds() == ReportOutline.Content.REPLIES)
                .findFirst();
        Verdict.allowedIf(found.isPresent(), "matters.refused.no-section-for-replies")
                .orThrow();
        return found.orElseThrow(() -> new NotFoundException("the section on replies of report " + report.id()));
    }

    private static String typed(Matter.Header matter, CompilationDraft draft) {
        return draft.passages().stream()
                .map(passage -> (passage.heading() ? "### " : "")
                        + passage.pieces().stream()
                                .map(piece -> piece(matter, piece))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String piece(Matter.Header matter, Piece piece) {
        return switch (piece) {
            case Piece.Words words -> words.text();
            case Piece.Source source ->
                "(%s-%d, stycke %d)"
                        .formatted(
                                matter.number(),
                                source.ref().document(),
                                source.ref().paragraph());
        };
    }
}
