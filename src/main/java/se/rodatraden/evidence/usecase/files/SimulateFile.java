package se.rodatraden.evidence.usecase.files;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.io.InputStream;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.AgeBand;
import se.rodatraden.evidence.domain.ExecutionReceipt;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.PopulationGroup;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Scenario;
import se.rodatraden.evidence.domain.WhatIf;
import se.rodatraden.evidence.domain.WhatIfFigures;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.usecase.TableReading;
import se.rodatraden.guidelines.domain.analysis.TableFindings.Overlap;
import se.rodatraden.guidelines.domain.table.DecisionTable;

/**
 * Tries a draft against the facts of a file. The same tables are protected whichever of them are asked for, so the
 * figures and their receipt do not depend on it.
 */
public final class SimulateFile {
    /** A breakdown beside the figures for the whole city. */
    public enum Breakdown {
        AGE,
        DISTRICT
    }

    /** @param effective the day from which the draft would be in force; empty to try it on every fact */
    public record Question(
            DecisionTable baseline,
            DecisionTable draft,
            Optional<LocalDate> effective,
            Set<Breakdown> by,
            int threshold) {
        public Question {
            by = Set.copyOf(by);
        }
    }

    /**
     * The last day that a fact may be known, in the last year that it may be of: what a file gives does not depend on the
     * day it is read.
     */
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private SimulateFile() {}

    /** Why a table cannot be asked about facts; empty when it can. */
    public static List<FileFault> obstacles(DecisionTable table) {
        List<FileFault> obstacles = new ArrayList<>();
        TableReading.inputsAllLacking(table)
                .forEach(input -> obstacles.add(FileFault.of(FileFaultKind.INPUT_NOT_IN_FACTS, 0, "", input)));
        TableReading.inputsOfOtherKind(table)
                .forEach(input -> obstacles.add(FileFault.of(FileFaultKind.INPUT_OF_OTHER_KIND, 0, "", input)));
        if (!TableReading.saysVerdict(table)) {
            obstacles.add(FileFault.of(FileFaultKind.OUTPUT_MISSING, 0, "", "verdict"));
        }
        return obstacles;
    }

    /** Rows that say different things of the same children, for whom the table then says nothing. */
    public static List<Overlap> contradictions(DecisionTable table) {
        return TableReading.contradictions(table);
    }

    public static FileReading<SimulatedFigures> run(Question question, InputStream facts) {
        return switch (FactsFile.read(facts, LAST_DAY)) {
            case FileReading.Refused<PopulationSnapshot>(List<RepeatedFault> faults, boolean more) ->
                new FileReading.Refused<>(faults, more);
            case FileReading.Read<PopulationSnapshot>(PopulationSnapshot population) ->
                new FileReading.Read<>(figures(question, population));
        };
    }

    private static SimulatedFigures figures(Question question, PopulationSnapshot population) {
        Scenario scenario = new Scenario(
                TableReading.of(question.baseline()), TableReading.of(question.draft()), question.effective());
        SuppressionRule rule = TableOfCounts.rule(question.threshold());
        List<String> districts = population.groups().stream()
                .map(PopulationGroup::district)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Collator.getInstance(Locale.of("sv")).thenComparing(district -> (String) district))
                .toList();
        ProtectedTables tables = new WhatIf(scenario, population, districts).protectedBy(rule, List.of());
        ExecutionReceipt receipt = ExecutionReceipt.of(
                scenario, FactsOrigin.FILE, population.hash(), population.asOf(), List.of(), tables);
        WhatIfFigures figures = new WhatIfFigures(tables, districts);
        return new SimulatedFigures(
                line(TOTAL, figures.total()),
                figures.transitions().stream()
                        .map(its -> new SimulatedFigures.Transition(
                                its.today().name(), its.after().name(), shown(its.number())))
                        .toList(),
                question.by().contains(Breakdown.AGE) ? byAge(figures) : List.of(),
                question.by().contains(Breakdown.DISTRICT)
                        ? figures.byDistrict().stream()
                                .map(its -> line(its.code(), its))
                                .toList()
                        : List.of(),
                TableReading.lacking(question.draft(), question.baseline()).stream()
                        .map(input -> new SimulatedFigures.Lacking(input.name(), input.label()))
                        .toList(),
                receipt.text(),
                receipt.hash());
    }

    private static List<SimulatedFigures.Line> byAge(WhatIfFigures figures) {
        return Stream.of(
                        Stream.of(figures.of(AgeBand.UNDER_6)),
                        figures.byAge().stream(),
                        Stream.of(figures.of(AgeBand.OVER_20)))
                .flatMap(lines -> lines)
                .map(its -> line(its.code(), its))
                .toList();
    }

    private static SimulatedFigures.Line line(String code, WhatIfFigures.Line line) {
        return new SimulatedFigures.Line(
                code,
                shown(line.all()),
                shown(line.today()),
                shown(line.after()),
                shown(line.newly()),
                shown(line.noLonger()));
    }

    private static OptionalLong shown(PublishedCount count) {
        return count instanceof PublishedCount.Shown(long number) ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
