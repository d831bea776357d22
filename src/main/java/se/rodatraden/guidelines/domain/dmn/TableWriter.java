package se.rodatraden.guidelines.domain.dmn;

import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileSpot;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Writes the columns and the rows of a table; what stands around them in the file is written by {@link DmnWriter}. */
final class TableWriter {
    private final DecisionTable table;
    private final FileFrame frame;
    private final TypeNames types;

    TableWriter(DecisionTable table, TypeNames types) {
        this.table = table;
        this.frame = table.frame();
        this.types = types;
    }

    FileNode node() {
        FileNode rows = FileNode.at(FileSpot.of(FileElement.DECISION_TABLE))
                .with("hitPolicy", table.hitPolicy().dmnName());
        if (table.hitPolicy().isAggregated()) {
            rows.with("aggregation", table.hitPolicy().aggregation());
        }
        rows.withSaid("outputLabel", frame.about().outputLabel());
        table.inputs().forEach(input -> rows.add(input(input)));
        table.outputs().forEach(output -> rows.add(output(output)));
        table.annotationColumns().stream()
                .filter(column -> !column.equals(RowReader.DESCRIPTION))
                .forEach(column -> rows.add(FileNode.shortAt(FileSpot.of(FileElement.ANNOTATION, column))
                        .with("name", column)));
        table.rows().forEach(row -> rows.add(rule(row)));
        return rows;
    }

    private FileNode input(InputClause input) {
        FileNode node = FileNode.at(FileSpot.of(FileElement.INPUT, input.id()))
                .with("id", input.id())
                .with("label", input.label());
        scale(node, input.type());
        node.add(FileNode.at(FileSpot.of(FileElement.INPUT_EXPRESSION, input.id()))
                .with("typeRef", types.ofColumn(input.id()))
                .leaf("text", input.name()));
        allowed(node, FileSpot.of(FileElement.INPUT_VALUES, input.id()), input.type());
        return node;
    }

    private FileNode output(OutputClause output) {
        FileNode node =
                FileNode.at(FileSpot.of(FileElement.OUTPUT, output.id())).with("id", output.id());
        boolean alone = table.outputs().size() == 1;
        if (!alone || !output.name().equals(table.name())) {
            node.with("name", output.name());
        }
        node.with("label", output.label()).with("typeRef", types.ofColumn(output.id()));
        scale(node, output.type());
        allowed(node, FileSpot.of(FileElement.OUTPUT_VALUES, output.id()), output.type());
        FileSpot otherwise = FileSpot.of(FileElement.DEFAULT_OUTPUT, output.id());
        output.whenNoRow().ifPresentOrElse(value -> node.add(text(otherwise, value.literal())), () -> {
            if (frame.rest().has(otherwise)) {
                node.add(FileNode.shortAt(otherwise));
            }
        });
        return node;
    }

    private static FileNode text(FileSpot spot, String content) {
        return FileNode.at(spot).leaf("text", content);
    }

    private static void scale(FileNode node, ValueType type) {
        switch (type.kind()) {
            case WHOLE -> node.with(FileNode.OWN + "scale", "whole");
            case AGE -> node.with(FileNode.OWN + "scale", "years");
            case NUMBER, TEXT, BOOLEAN, DATE, SET -> {
                // the simple types need no word of ours
            }
        }
    }

    /**
     * A column of a type that the file defines leaves it to the type, unless it has narrowed it; a set always does. What
     * allows everything is written where something else is said of it.
     */
    private void allowed(FileNode node, FileSpot spot, ValueType type) {
        FileTypes.Use use = frame.types().columns().get(spot.first());
        boolean says = use == null ? !(type.allowed() instanceof UnaryTest.Any) : use.narrowed();
        if ((says || frame.rest().has(spot)) && type.kind() != ValueType.Kind.SET) {
            node.add(text(spot, type.allowed().text()));
        }
    }

    private FileNode rule(TableRow row) {
        FileNode rule = FileNode.at(FileSpot.of(FileElement.RULE, row.id())).with("id", row.id());
        int description = table.annotationColumns().indexOf(RowReader.DESCRIPTION);
        if (description >= 0) {
            rule.leaf("description", row.annotations().get(description));
        }
        for (int i = 0; i < row.tests().size(); i++) {
            FileSpot spot = new FileSpot(
                    FileElement.INPUT_ENTRY, row.id(), table.inputs().get(i).id());
            rule.add(text(spot, CellReader.exchanged(row.tests().get(i))));
        }
        for (int i = 0; i < row.outputs().size(); i++) {
            FileSpot spot = new FileSpot(
                    FileElement.OUTPUT_ENTRY, row.id(), table.outputs().get(i).id());
            rule.add(text(spot, row.outputs().get(i).literal()));
        }
        for (int i = 0; i < row.annotations().size(); i++) {
            if (i != description) {
                FileSpot spot = new FileSpot(
                        FileElement.ANNOTATION_ENTRY,
                        row.id(),
                        table.annotationColumns().get(i));
                rule.add(text(spot, row.annotations().get(i)));
            }
        }
        return rule;
    }
}
