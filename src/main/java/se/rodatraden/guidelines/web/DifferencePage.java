package se.rodatraden.guidelines.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableDifference;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.usecase.ReadPrepared;
import se.rodatraden.guidelines.usecase.ReadVersion;
import se.rodatraden.guidelines.usecase.StartDraft;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.shell.Page;

/** What one version of a guideline changes against another, in words and in the table. */
@Controller
class DifferencePage {
    private final ReadVersion readVersion;
    private final ReadPrepared readPrepared;
    private final StartDraft startDraft;
    private final Guidelines guidelines;
    private final InterventionCatalogue catalogue;
    private final Clock clock;

    DifferencePage(
            ReadVersion readVersion,
            ReadPrepared readPrepared,
            StartDraft startDraft,
            Guidelines guidelines,
            InterventionCatalogue catalogue,
            Clock clock) {
        this.readVersion = readVersion;
        this.readPrepared = readPrepared;
        this.startDraft = startDraft;
        this.guidelines = guidelines;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/guidelines/versions/{id}/difference")
    @Endpoint(purpose = Purpose.READ_GUIDELINES)
    Page difference(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID against) {
        ReadVersion.VersionView view = readVersion.read(new GuidelineVersionId(id));
        GuidelineVersion before = against == null
                ? view.comparedWith()
                        .or(() -> view.others().stream().findFirst())
                        .orElseThrow(() -> new NotFoundException("a version to compare with"))
                : guidelines.version(new GuidelineVersionId(against));
        if (!before.guideline().equals(view.version().guideline())) {
            throw new NotFoundException("a version of the same guideline");
        }
        DecisionTable after = view.version().table();
        return VersionPage.of("guidelines/difference", "guidelines.difference.title", view.guideline(), view.version())
                .with("view", view)
                .with("start", startDraft.of(view.version()).orElse(null))
                .with("prepared", readPrepared.of(view.version()).orElse(null))
                .with("odds", catalogue.atOdds(view.version(), LocalDate.now(clock)))
                .with("before", before)
                .with(
                        "difference",
                        Comparison.of(before.table(), after, headline(after).name()))
                .with("changedCells", changedCells(Comparison.of(before.table(), after)));
    }

    /** The output that the difference is told by: the verdict where there is one, else the first. */
    static OutputClause headline(DecisionTable table) {
        return table.outputs().stream()
                .filter(output -> output.name().equals("verdict"))
                .findFirst()
                .orElse(table.outputs().getFirst());
    }

    /** By row and column, for marking them in the table. */
    static Map<String, TableDifference.Written.CellChanged> changedCells(TableDifference difference) {
        return difference.written().stream()
                .filter(TableDifference.Written.CellChanged.class::isInstance)
                .map(TableDifference.Written.CellChanged.class::cast)
                .collect(Collectors.toMap(cell -> cell.rowId() + " " + cell.columnId(), cell -> cell));
    }
}
