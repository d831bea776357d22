package se.rodatraden.evidence.usecase.files;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.rodatraden.evidence.domain.disclosure.Category;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;
import tools.jackson.databind.JsonNode;

/** A table of counts as JSON; {@code docs/formats/count-table.schema.json} says what may stand in it. */
final class CountTableJson {
    private static final int MOST_DIMENSIONS = 6;
    private static final long MOST_COUNTED = 1_000_000_000_000L;

    private final FileFaults faults = new FileFaults();
    private final JsonNode root;
    private final TableOfCounts.Use use;
    private final Map<Dimension, Set<String>> codes = new IdentityHashMap<>();

    private CountTableJson(JsonNode root, TableOfCounts.Use use) {
        this.use = use;
        this.root = root;
    }

    static FileReading<TableOfCounts> read(InputStream file, TableOfCounts.Use use) {
        return switch (JsonFile.read(file)) {
            case FileReading.Refused<JsonNode>(List<RepeatedFault> faults, boolean more) ->
                new FileReading.Refused<>(faults, more);
            case FileReading.Read<JsonNode>(JsonNode root) -> new CountTableJson(root, use).whole();
        };
    }

    private FileReading<TableOfCounts> whole() {
        if (!root.isObject()) {
            faults.add(FileFaultKind.NOT_OBJECT, 1, "");
            return faults.refuse();
        }
        if (root.path("format").asString("").startsWith("rodatraden/")) {
            faults.add(FileFaultKind.ANSWER_NOT_TABLE, 0, "format");
            return faults.refuse();
        }
        onlyNames(root, "", "dimensions", "margins", "zeros", "missing", "cells", "note");
        List<Dimension> dimensions = dimensions();
        Set<Set<String>> margins = margins(dimensions);
        boolean missingIsZero = word("missing", "error", "error", "zero").equals("zero");
        ZeroPolicy zeros =
                word("zeros", "hidden", "hidden", "shown").equals("shown") ? ZeroPolicy.SHOWN : ZeroPolicy.HIDDEN;
        if (!faults.isEmpty()) {
            return faults.refuse();
        }
        CountTableBuilder builder = new CountTableBuilder(dimensions, use, faults);
        JsonNode cells = root.path("cells");
        if (!cells.isArray() || cells.isEmpty()) {
            faults.add(FileFaultKind.NOT_OF_KIND, 0, "cells", "[…]");
        }
        for (int i = 0; i < cells.size() && !faults.isFull(); i++) {
            cell(cells.get(i), "cells[" + i + "]", dimensions, builder);
        }
        return faults.isEmpty() ? builder.build(missingIsZero, zeros, margins) : faults.refuse();
    }

    private List<Dimension> dimensions() {
        JsonNode all = root.path("dimensions");
        if (!all.isArray() || all.isEmpty() || all.size() > MOST_DIMENSIONS) {
            faults.add(FileFaultKind.LIST_LENGTH, 0, "dimensions", MOST_DIMENSIONS);
            return List.of();
        }
        List<Dimension> dimensions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String place = "dimensions[" + i + "]";
            onlyNames(all.get(i), place, "name", "categories");
            String name = text(all.get(i), "name", place);
            if (!names.add(name)) {
                faults.add(FileFaultKind.DOUBLED, 0, place + ".name");
            }
            List<Category> categories = categories(all.get(i).path("categories"), place + ".categories");
            if (faults.isEmpty()) {
                dimensions.add(new Dimension(name, categories));
            }
        }
        long size = CountTableBuilder.size(dimensions);
        if (size > use.mostCells()) {
            faults.add(FileFaultKind.TOO_MANY_CELLS, 0, "dimensions", size, use.mostCells());
        }
        return dimensions;
    }

    /** A category stands after the wider one that it is within, so that no circle can be written. */
    private List<Category> categories(JsonNode all, String place) {
        List<Category> categories = new ArrayList<>();
        Set<String> known = new HashSet<>();
        if (!all.isArray() || all.isEmpty() || all.size() > use.mostCells()) {
            faults.add(FileFaultKind.NOT_OF_KIND, 0, place, "[…]");
            return categories;
        }
        for (int i = 0; i < all.size() && !faults.isFull(); i++) {
            String its = place + "[" + i + "]";
            JsonNode one = all.get(i);
            if (one.isString()) {
                addCategory(categories, known, one.asString(), TOTAL, false, its);
                continue;
            }
            onlyNames(one, its, "code", "within", "confidential");
            String within = one.has("within") ? text(one, "within", its) : TOTAL;
            if (!within.equals(TOTAL) && !known.contains(within)) {
                faults.add(FileFaultKind.CATEGORY_UNKNOWN, 0, its + ".within", within);
            }
            addCategory(categories, known, text(one, "code", its), within, truth(one, "confidential", its), its);
        }
        return categories;
    }

    private void addCategory(
            List<Category> categories,
            Set<String> known,
            String code,
            String within,
            boolean confidential,
            String place) {
        if (!CountTableFile.isCode(code)) {
            faults.add(FileFaultKind.CATEGORY_NOT_NAMED, 0, place);
        } else if (!known.add(code)) {
            faults.add(FileFaultKind.DOUBLED, 0, place);
        } else {
            categories.add(new Category(code, within, confidential));
        }
    }

    private Set<Set<String>> margins(List<Dimension> dimensions) {
        JsonNode all = root.path("margins");
        if (all.isMissingNode()) {
            return CountTableFile.everyMargin(dimensions);
        }
        Set<String> names = dimensions.stream().map(Dimension::name).collect(Collectors.toSet());
        Set<Set<String>> margins = new HashSet<>();
        for (int i = 0; i < all.size() && !faults.isFull(); i++) {
            String place = "margins[" + i + "]";
            if (!all.get(i).isArray()) {
                faults.add(FileFaultKind.NOT_OF_KIND, 0, place, "[…]");
                continue;
            }
            Set<String> margin = new TreeSet<>();
            for (JsonNode name : all.get(i)) {
                if (!name.isString() || !names.contains(name.asString())) {
                    faults.add(FileFaultKind.NAME_UNKNOWN, 0, place, String.join(", ", names));
                } else {
                    margin.add(name.asString());
                }
            }
            margins.add(margin);
        }
        if (!all.isArray() || all.isEmpty()) {
            faults.add(FileFaultKind.MARGINS_EMPTY, 0, "margins");
        }
        return margins;
    }

    private void cell(JsonNode cell, String place, List<Dimension> dimensions, CountTableBuilder builder) {
        onlyNames(cell, place, "at", "count", "hidden");
        JsonNode at = cell.path("at");
        if (!at.isObject()) {
            faults.add(FileFaultKind.NOT_OF_KIND, 0, place + ".at", "{…}");
            return;
        }
        onlyNames(at, place + ".at", dimensions.stream().map(Dimension::name).toArray(String[]::new));
        List<String> codes = new ArrayList<>();
        boolean known = true;
        for (Dimension dimension : dimensions) {
            JsonNode code = at.path(dimension.name());
            if (code.isMissingNode()) {
                codes.add(TOTAL);
            } else if (!code.isString() || !knownCodes(dimension).contains(code.asString())) {
                faults.add(FileFaultKind.CATEGORY_UNKNOWN, 0, place + ".at." + dimension.name(), code.asString(""));
                known = false;
            } else {
                codes.add(code.asString());
            }
        }
        JsonNode count = cell.path("count");
        if (!count.isMissingNode()
                && !(count.isIntegralNumber()
                        && count.canConvertToLong()
                        && count.asLong() >= 0
                        && count.asLong() <= MOST_COUNTED)) {
            faults.add(FileFaultKind.NOT_WHOLE, 0, place + ".count");
            known = false;
        }
        boolean hidden = truth(cell, "hidden", place);
        if (known) {
            builder.add(new CellKey(codes), count.isMissingNode() ? -1 : count.asLong(), hidden, 0, place);
        }
    }

    private Set<String> knownCodes(Dimension dimension) {
        return codes.computeIfAbsent(dimension, its -> new HashSet<>(its.codes()));
    }

    private void onlyNames(JsonNode object, String place, String... names) {
        if (!object.isObject()) {
            faults.add(FileFaultKind.NOT_OF_KIND, 0, place, "{…}");
            return;
        }
        Set<String> allowed = Set.of(names);
        for (String name : object.propertyNames()) {
            if (!allowed.contains(name)) {
                faults.add(
                        FileFaultKind.NAME_UNKNOWN,
                        0,
                        place.isEmpty() ? name : place + "." + name,
                        String.join(", ", names));
            }
        }
    }

    private String text(JsonNode object, String name, String place) {
        JsonNode node = object.path(name);
        if (!node.isString() || node.asString().isBlank()) {
            faults.add(FileFaultKind.NOT_OF_KIND, 0, place + "." + name, "\"…\"");
            return "";
        }
        return node.asString();
    }

    private boolean truth(JsonNode object, String name, String place) {
        JsonNode node = object.path(name);
        if (!node.isMissingNode() && !node.isBoolean()) {
            faults.add(FileFaultKind.NOT_TRUTH, 0, place + "." + name);
        }
        return node.isBoolean() && node.asBoolean();
    }

    private String word(String name, String otherwise, String... allowed) {
        JsonNode node = root.path(name);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isString() || !List.of(allowed).contains(node.asString())) {
            faults.add(FileFaultKind.NOT_AMONG, 0, name, String.join(", ", allowed));
            return otherwise;
        }
        return node.asString();
    }
}
