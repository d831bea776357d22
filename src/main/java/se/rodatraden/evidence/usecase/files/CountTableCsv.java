package se.rodatraden.evidence.usecase.files;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;

/**
 * A table of counts as CSV: a column for each dimension, {@code count}, and {@code hidden} if some cells are. Flat, and
 * every margin is public; {@code total} stands for a sum.
 */
final class CountTableCsv implements CsvFile.Rows {
    private static final String COUNT = "count";
    private static final String HIDDEN = "hidden";
    static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private record Row(long line, List<String> codes, long count, boolean hidden) {}

    private final TableOfCounts.Use use;
    private final FileFaults faults;
    private final List<String> names = new ArrayList<>();
    private final List<Set<String>> codes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private CountTableCsv(TableOfCounts.Use use, FileFaults faults) {
        this.use = use;
        this.faults = faults;
    }

    static FileReading<TableOfCounts> read(InputStream file, TableOfCounts.Use use, boolean missingIsZero) {
        FileFaults faults = new FileFaults();
        CountTableCsv table = new CountTableCsv(use, faults);
        CsvFile.read(file, use.mostCells(), table, faults);
        return faults.isEmpty() ? table.whole(missingIsZero) : faults.refuse();
    }

    private FileReading<TableOfCounts> whole(boolean missingIsZero) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < codes.size(); d++) {
            if (names.get(d).equals(COUNT) || names.get(d).equals(HIDDEN)) {
                continue;
            }
            dimensions.add(Dimension.of(names.get(d), codes.get(d).toArray(String[]::new)));
        }
        long size = CountTableBuilder.size(dimensions);
        if (size > use.mostCells()) {
            faults.add(FileFaultKind.TOO_MANY_CELLS, 0, "", size, use.mostCells());
            return faults.refuse();
        }
        CountTableBuilder builder = new CountTableBuilder(dimensions, use, faults);
        rows.forEach(row -> builder.add(new CellKey(row.codes()), row.count(), row.hidden(), row.line(), ""));
        return builder.build(missingIsZero, ZeroPolicy.HIDDEN, CountTableFile.everyMargin(dimensions));
    }

    @Override
    public void columns(List<String> columns) {
        names.addAll(columns);
        columns.forEach(_ -> codes.add(new LinkedHashSet<>()));
        if (!columns.contains(COUNT)) {
            faults.add(FileFaultKind.COLUMN_MISSING, 1, COUNT);
        }
        if (columns.stream().allMatch(name -> name.equals(COUNT) || name.equals(HIDDEN))) {
            faults.add(FileFaultKind.VALUE_MISSING, 1, "dimensions");
        }
        if (columns.stream().anyMatch(String::isEmpty)) {
            faults.add(FileFaultKind.VALUE_MISSING, 1, "");
        }
    }

    @Override
    public void row(long line, List<String> cells) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = names.get(i);
            if (!name.equals(COUNT) && !name.equals(HIDDEN)) {
                key.add(code(line, name, cells.get(i), codes.get(i)));
            }
        }
        String count = cell(cells, COUNT);
        String hidden = cell(cells, HIDDEN);
        if (count.isEmpty()) {
            faults.add(FileFaultKind.VALUE_MISSING, line, COUNT);
        } else if (!NUMBER.matcher(count).matches()) {
            faults.add(FileFaultKind.NOT_WHOLE, line, COUNT);
        }
        if (!Set.of("", "true", "false").contains(hidden)) {
            faults.add(FileFaultKind.NOT_TRUTH, line, HIDDEN);
        }
        if (faults.isEmpty()) {
            rows.add(new Row(line, key, Long.parseLong(count), hidden.equals("true")));
        }
    }

    private String code(long line, String name, String cell, Set<String> known) {
        if (cell.isEmpty()) {
            faults.add(FileFaultKind.VALUE_MISSING, line, name);
        } else if (!cell.equals(TOTAL) && !CountTableFile.isCode(cell)) {
            faults.add(FileFaultKind.CATEGORY_NOT_NAMED, line, name);
        } else if (!cell.equals(TOTAL)) {
            known.add(cell);
        }
        return cell;
    }

    private String cell(List<String> cells, String name) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).equals(name))
                .mapToObj(cells::get)
                .findFirst()
                .orElse("");
    }
}
