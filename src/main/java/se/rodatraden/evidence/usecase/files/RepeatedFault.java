package se.rodatraden.evidence.usecase.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fault that a file has over and over, as every row of a column that was exported in another form.
 *
 * @param first where it stands first
 * @param more on how many lines besides
 */
public record RepeatedFault(FileFault first, int more) {

    /** Those that differ by their line only are one, where the first of them stood. */
    public static List<RepeatedFault> of(List<FileFault> faults) {
        Map<FileFault, List<FileFault>> alike = new LinkedHashMap<>();
        faults.forEach(fault -> alike.computeIfAbsent(
                        new FileFault(fault.kind(), 0, fault.place(), fault.arguments()), _ -> new ArrayList<>())
                .add(fault));
        return alike.values().stream()
                .map(same -> new RepeatedFault(same.getFirst(), same.size() - 1))
                .toList();
    }
}
