package se.rodatraden.guidelines.domain.dmn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableRow;

/** Reads one decision of a DMN file as a table; what it cannot read is noted among the faults. */
final class DecisionReader {
    private static final Set<String> HARMLESS = Set.of(
            "description", "extensionElements", "question", "allowedAnswers", "variable", "informationRequirement");
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 5_000;

    private final XmlElement decision;
    private final TypeBook types;
    private final GivenBook givens;
    private final FileIds ids;
    private final Faults faults;

    DecisionReader(XmlElement decision, TypeBook types, GivenBook givens, FileIds ids, Faults faults) {
        this.decision = decision;
        this.types = types;
        this.givens = givens;
        this.ids = ids;
        this.faults = faults;
    }

    Optional<DecisionTable> table() {
        int before = faults.count();
        String name = decision.attribute("name").orElse("").strip();
        if (name.isEmpty()) {
            faults.add(FaultKind.LACKS, decision, "decision", "name");
        }
        Optional<XmlElement> table = decision.child("decisionTable");
        for (XmlElement child : decision.children()) {
            if (child.namespace().equals(decision.namespace())
                    && !HARMLESS.contains(child.name())
                    && !child.name().equals("decisionTable")) {
                faults.add(FaultKind.OUTSIDE_SUBSET, child, child.name());
            }
            if (child.child("requiredDecision").isPresent()) {
                faults.add(FaultKind.DEPENDS_ON_DECISION, child, name);
            }
        }
        if (table.isEmpty()) {
            if (faults.count() == before) {
                faults.add(FaultKind.NO_TABLE, decision);
            }
            return Optional.empty();
        }
        return faults.count() == before ? read(table.get(), name) : Optional.empty();
    }

    private Optional<DecisionTable> read(XmlElement table, String name) {
        int before = faults.count();
        ColumnReader columns = new ColumnReader(decision, table, name, types, givens, ids, faults);
        List<InputClause> inputs = columns.inputs();
        List<OutputClause> outputs = columns.outputs();
        List<String> annotations = annotationColumns(table);
        HitPolicy policy = policy(table);
        List<XmlElement> rules = table.children("rule");
        if (inputs.size() + outputs.size() + annotations.size() > MOST_COLUMNS) {
            faults.add(FaultKind.TABLE_TOO_LARGE, table, MOST_COLUMNS);
        } else if (rules.size() > MOST_ROWS) {
            faults.add(FaultKind.TABLE_TOO_LARGE, table, MOST_ROWS);
        }
        if (faults.count() > before) {
            return Optional.empty();
        }
        checkPolicy(table, policy, outputs);
        List<TableRow> rows = new RowReader(inputs, outputs, annotations, ids, faults).rows(rules);
        return faults.count() == before
                ? Optional.of(new DecisionTable(
                        decision.attribute("id").orElseGet(() -> ids.fresh(name)),
                        name,
                        decision.attribute("label")
                                .or(() -> table.attribute("outputLabel"))
                                .orElse(name),
                        policy,
                        inputs,
                        outputs,
                        annotations,
                        rows))
                : Optional.empty();
    }

    private List<String> annotationColumns(XmlElement table) {
        Set<String> names = new LinkedHashSet<>();
        for (XmlElement column : table.children("annotation")) {
            String name = column.attribute("name").orElse("").strip();
            if (name.isEmpty()) {
                name = "annotation " + (names.size() + 1);
            }
            if (!names.add(name)) {
                faults.add(FaultKind.DOUBLED, column, name);
            }
        }
        boolean hasDescriptions = table.children("rule").stream()
                .anyMatch(rule -> rule.child("description").isPresent());
        if (hasDescriptions && !names.add(RowReader.DESCRIPTION)) {
            faults.add(FaultKind.DOUBLED, table, RowReader.DESCRIPTION);
        }
        return List.copyOf(names);
    }

    private HitPolicy policy(XmlElement table) {
        String policy = table.attribute("hitPolicy").orElse("UNIQUE");
        String aggregation = table.attribute("aggregation").orElse("");
        boolean known = false;
        for (HitPolicy candidate : HitPolicy.values()) {
            known |= candidate.dmnName().equals(policy);
            if (candidate.dmnName().equals(policy) && candidate.aggregation().equals(aggregation)) {
                return candidate;
            }
        }
        if (known) {
            faults.add(FaultKind.UNKNOWN_AGGREGATION, table, aggregation);
        } else {
            faults.add(FaultKind.UNKNOWN_HIT_POLICY, table, policy);
        }
        return HitPolicy.UNIQUE;
    }

    private void checkPolicy(XmlElement table, HitPolicy policy, List<OutputClause> outputs) {
        boolean canAggregate = outputs.size() == 1
                && (policy == HitPolicy.COLLECT_COUNT
                        || outputs.getFirst().type().kind().isNumeric());
        if (policy.isAggregated() && !canAggregate) {
            faults.add(FaultKind.AGGREGATION_NEEDS_ONE_NUMBER, table);
        }
        if (policy.needsOutputOrder()
                && outputs.stream().allMatch(output -> output.type().listed().isEmpty())) {
            faults.add(FaultKind.PRIORITY_NEEDS_VALUES, table);
        }
    }
}
