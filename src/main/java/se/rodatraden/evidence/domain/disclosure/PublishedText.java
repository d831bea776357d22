package se.rodatraden.evidence.domain.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Protected tables as one text: a line for each cell, in the fixed order, with the key, {@code S} and the
 * count, or {@code P} or {@code C} and the audited interval. What a receipt hashes and the ledger keeps.
 */
public final class PublishedText {
    private PublishedText() {}

    public static String write(ProtectedTables tables) {
        return tables.cells().entrySet().stream()
                .map(cell -> cell.getKey() + "\t" + figure(tables, cell.getKey(), cell.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String figure(ProtectedTables tables, CellKey key, PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long number) -> "S\t" + number;
            case PublishedCount.SuppressedPrimary _ -> "P\t" + interval(tables, key);
            case PublishedCount.SuppressedComplementary _ -> "C\t" + interval(tables, key);
        };
    }

    private static String interval(ProtectedTables tables, CellKey key) {
        FeasibleInterval interval = tables.audit().get(key);
        if (interval == null) {
            throw new IllegalArgumentException("hidden without an audit: " + key);
        }
        return interval.low() + "\t"
                + (interval.high().isPresent() ? Long.toString(interval.high().getAsLong()) : "");
    }

    public static ProtectedTables read(SuppressionRule rule, String text) {
        Map<CellKey, PublishedCount> cells = new LinkedHashMap<>();
        Map<CellKey, FeasibleInterval> audit = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t", -1);
            CellKey key = new CellKey(List.of(parts[0].split("/")));
            switch (parts[1]) {
                case "S" -> cells.put(key, new PublishedCount.Shown(Long.parseLong(parts[2])));
                case "P" -> cells.put(key, new PublishedCount.SuppressedPrimary());
                case "C" -> cells.put(key, new PublishedCount.SuppressedComplementary());
                default -> throw new IllegalArgumentException("not a line of published figures");
            }
            if (!parts[1].equals("S")) {
                long low = Long.parseLong(parts[2]);
                audit.put(
                        key,
                        parts[3].isEmpty()
                                ? FeasibleInterval.from(low)
                                : FeasibleInterval.of(low, Long.parseLong(parts[3])));
            }
        }
        return new ProtectedTables(rule, cells, audit);
    }
}
