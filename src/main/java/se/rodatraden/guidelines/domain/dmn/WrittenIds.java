package se.rodatraden.guidelines.domain.dmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileSpot;
import se.rodatraden.guidelines.domain.table.NamedType;

/** What the elements of a file that is written are called by: what they were called before, else what nothing else is. */
final class WrittenIds {
    private final Map<String, String> givens = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    WrittenIds(DecisionTable table) {
        FileFrame frame = table.frame();
        take(table, frame);
        List<String> names = frame.names(table.inputs());
        for (int i = 0; i < names.size(); i++) {
            String said = frame.given(names.get(i)).id();
            givens.put(names.get(i), said.isEmpty() ? free(OurIds.given(i)) : said);
        }
    }

    private void take(DecisionTable table, FileFrame frame) {
        taken.add(table.id());
        taken.addAll(table.columnIds());
        table.rows().forEach(row -> taken.add(row.id()));
        taken.add(frame.model().id());
        frame.types().defined().forEach(this::take);
        frame.givens().values().forEach(given -> taken.add(given.id()));
        frame.rest().spares().forEach(spare -> taken.add(spare.given().id()));
        frame.rest()
                .marks()
                .values()
                .forEach(mark -> taken.add(mark.attributes().getOrDefault("id", "")));
        taken.addAll(
                OurIds.drawn(frame.rest().at(FileSpot.of(FileElement.DRAWING)).inside()));
    }

    private void take(NamedType type) {
        taken.add(type.id());
        type.parts().forEach(this::take);
    }

    /** Of an input, by its name; empty for one that the file does not have. */
    String given(String input) {
        return givens.getOrDefault(input, "");
    }

    /** What we call something by that nothing else is called. */
    String free(String id) {
        return Stream.iterate(id, tried -> tried + "-")
                .filter(tried -> !taken.contains(tried))
                .findFirst()
                .orElseThrow();
    }
}
