package se.rodatraden.guidelines.domain.dmn;

import java.util.List;
import se.rodatraden.guidelines.domain.table.DecisionTable;

/**
 * The content of a DMN file: its decisions, each a table of its own.
 *
 * @param namespace identifies the model among others
 */
public record DmnModel(String id, String name, String namespace, List<DecisionTable> tables) {
    public DmnModel {
        tables = List.copyOf(tables);
    }
}
