package se.rodatraden.guidelines.domain.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts some cells of an axis of sets as few patterns that share no set, by asking about one element after another. */
final class SetPatterns {
    private final List<AxisPart.Sets.Pattern> patterns = new ArrayList<>();

    private SetPatterns() {}

    static List<AxisPart.Sets.Pattern> of(List<AxisCell.Subset> cells) {
        AxisCell.Subset any = cells.getFirst();
        SetPatterns found = new SetPatterns();
        found.split(
                cells,
                Stream.concat(any.with().stream(), any.without().stream())
                        .sorted()
                        .toList(),
                new AxisPart.Sets.Pattern(List.of(), List.of()));
        return found.patterns;
    }

    /** @param open the elements that nothing has been said of yet; the cells are distinct over them */
    private void split(List<AxisCell.Subset> cells, List<String> open, AxisPart.Sets.Pattern said) {
        if (cells.isEmpty()) {
            return;
        }
        if (cells.size() == 1 << open.size()) {
            patterns.add(said);
            return;
        }
        String element = mostTelling(cells, open);
        List<String> rest =
                open.stream().filter(other -> !other.equals(element)).toList();
        Map<Boolean, List<AxisCell.Subset>> sides = cells.stream()
                .collect(Collectors.partitioningBy(cell -> cell.with().contains(element)));
        split(
                sides.getOrDefault(true, List.of()),
                rest,
                new AxisPart.Sets.Pattern(and(said.with(), element), said.without()));
        split(
                sides.getOrDefault(false, List.of()),
                rest,
                new AxisPart.Sets.Pattern(said.with(), and(said.without(), element)));
    }

    /** The element whose two sides differ most in size: what holds of one side alone is soon told. */
    private static String mostTelling(List<AxisCell.Subset> cells, List<String> open) {
        String best = open.getFirst();
        int most = -1;
        for (String element : open) {
            int with = (int)
                    cells.stream().filter(cell -> cell.with().contains(element)).count();
            int telling = Math.abs(2 * with - cells.size());
            if (telling > most) {
                most = telling;
                best = element;
            }
        }
        return best;
    }

    private static List<String> and(List<String> elements, String more) {
        return Stream.concat(elements.stream(), Stream.of(more)).toList();
    }
}
