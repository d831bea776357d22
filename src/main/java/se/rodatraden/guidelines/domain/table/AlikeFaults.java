package se.rodatraden.guidelines.domain.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A fault that a table has over and over, as every cell of a column that another modeler writes in its own way.
 *
 * @param first where it stands first
 * @param more in how many places besides; each differs from the first by its place only
 */
public record AlikeFaults(TableFault first, int more) {

    /** In the order in which each was met first. */
    public static List<AlikeFaults> among(List<TableFault> faults) {
        Map<List<Object>, List<TableFault>> alike = faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> List.of(fault.kind(), fault.arguments()), LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(same -> new AlikeFaults(same.getFirst(), same.size() - 1))
                .toList();
    }
}
