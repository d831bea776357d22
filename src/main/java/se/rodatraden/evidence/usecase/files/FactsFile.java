package se.rodatraden.evidence.usecase.files;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.PopulationGroup;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Quarter;

/**
 * De-identified facts from a CSV file, as {@code facts.table-schema.json} publishes it: an export from the case system
 * that the municipality has. Raw: what it reads stays in the module.
 */
final class FactsFile implements CsvFile.Rows {
    static final long MOST_FACTS = 2_000_000;
    /** Each is a line of a table and part of the audit's sums. */
    static final int MOST_DISTRICTS = 100;

    private static final TableSchema SCHEMA = TableSchema.ofResource("/formats/facts.table-schema.json");
    private static final String ID = "id";
    private static final String AS_OF = "as_of";
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("(?=\\d{8}-?\\d{4}$|\\d{6}-\\d{4}$)(19|20|)(\\d{4})(\\d{2})-?\\d{4}");
    private static final int SHORTEST_NUMBER = 11;
    private static final int LONGEST_NUMBER = 13;
    private static final UUID NO_ID = new UUID(0, 0);

    private final FileFaults faults;
    private final String today;
    private final Map<String, Lot> lots = new LinkedHashMap<>();
    private final TreeSet<String> districts = new TreeSet<>();
    private final StringBuilder said = new StringBuilder();
    private TableSchema.@Nullable Columns columns;
    private int[] saidAt = {};
    private int idAt;
    private int asOfAt;
    private String latest = "";

    /** Rows that say the same in the same words. */
    private static final class Lot {
        private final PopulationGroup group;
        private final String firstDay;
        private long number;

        private Lot(PopulationGroup group) {
            this.group = group;
            this.firstDay = group.quarter().firstDay().toString();
        }
    }

    private FactsFile(FileFaults faults, LocalDate today) {
        this.faults = faults;
        this.today = today.toString();
    }

    /** @param today the day of reading, after which nothing is known */
    static FileReading<PopulationSnapshot> read(InputStream file, LocalDate today) {
        FileFaults faults = new FileFaults();
        FactsFile facts = new FactsFile(faults, today);
        CsvFile.read(file, MOST_FACTS, facts, faults);
        return faults.isEmpty() ? new FileReading.Read<>(facts.snapshot()) : faults.refuse();
    }

    private PopulationSnapshot snapshot() {
        Map<PopulationGroup, Long> numbers = new LinkedHashMap<>();
        lots.values().forEach(lot -> numbers.merge(lot.group, lot.number, Long::sum));
        List<PopulationGroup> groups = new ArrayList<>();
        numbers.forEach((group, number) -> groups.add(group.times(number)));
        return PopulationSnapshot.of(NO_ID, LocalDate.parse(latest), groups);
    }

    @Override
    public void columns(List<String> names) {
        columns = SCHEMA.new Columns(names, faults);
        saidAt = columns.placesBut(Set.of(ID, AS_OF));
        idAt = names.indexOf(ID);
        asOfAt = names.indexOf(AS_OF);
    }

    @Override
    public void row(long line, List<String> cells) {
        TableSchema.Columns its = Objects.requireNonNull(columns);
        // What is the same in many rows is looked at once.
        String same = said(cells);
        Lot lot = lots.get(same);
        if (!(lot == null
                ? its.accepts(line, cells)
                : its.accepts(idAt, line, cells.get(idAt)) & its.accepts(asOfAt, line, cells.get(asOfAt)))) {
            return;
        }
        if (looksLikePersonalNumber(cells.get(idAt))) {
            faults.add(FileFaultKind.PERSONAL_NUMBER, line, ID);
        }
        String asOf = cells.get(asOfAt);
        if (asOf.compareTo(latest) > 0) { // days of four, two and two digits are in the order of their texts
            latest = asOf;
        }
        if (asOf.compareTo(today) > 0) {
            faults.add(FileFaultKind.KNOWN_LATER_THAN_TODAY, line, AS_OF, today);
        }
        if (lot == null) {
            lot = new Lot(group(its, cells));
            check(lot.group, line);
            lots.put(same, lot);
        }
        lot.number++;
        if (asOf.compareTo(lot.firstDay) < 0) {
            faults.add(FileFaultKind.KNOWN_BEFORE_IT_HAPPENED, line, AS_OF, lot.firstDay);
        }
        if (lot.group.byDeviation() && lot.group.given() == null) {
            faults.add(FileFaultKind.DEVIATION_FROM_NOTHING, line, "by_deviation");
        }
    }

    /** Everything that a row says but which case it is and when that was known. */
    private String said(List<String> cells) {
        said.setLength(0);
        for (int place : saidAt) {
            said.append(cells.get(place)).append('\n');
        }
        return said.toString();
    }

    /** One of twelve digits, or of ten as people write it; a coordination number has sixty added to the day. */
    private static boolean looksLikePersonalNumber(String id) {
        if (id.length() < SHORTEST_NUMBER || id.length() > LONGEST_NUMBER) {
            return false;
        }
        Matcher number = PERSONAL_NUMBER.matcher(id);
        if (!number.matches()) {
            return false;
        }
        int day = Integer.parseInt(number.group(3));
        String born = number.group(2) + "%02d".formatted(day > 60 ? day - 60 : day);
        List<String> centuries = number.group(1).isEmpty() ? List.of("19", "20") : List.of(number.group(1));
        return centuries.stream()
                .anyMatch(century -> TableSchema.day(
                                (century + born).replaceFirst("(\\d{4})(\\d{2})(\\d{2})", "$1-$2-$3"))
                        .isPresent());
    }

    private void check(PopulationGroup group, long line) {
        String district = group.district();
        if (district != null && districts.add(district) && districts.size() == MOST_DISTRICTS + 1) {
            faults.add(FileFaultKind.TOO_MANY_DISTRICTS, line, "district", MOST_DISTRICTS);
        }
    }

    private static PopulationGroup group(TableSchema.Columns its, List<String> cells) {
        return new PopulationGroup(
                new Quarter(whole(its.cell(cells, "case_year")), whole(its.cell(cells, "case_quarter"))),
                whole(its.cell(cells, "age")),
                orNull(its.cell(cells, "district")),
                Sex.valueOf(upper(its.cell(cells, "sex"))),
                Risk.valueOf(upper(orElse(its.cell(cells, "risk"), "not_set"))),
                answer(its.cell(cells, "child_consents")),
                answer(its.cell(cells, "guardians_consent")),
                codes(its.cell(cells, "tried")),
                orNull(its.cell(cells, "given")),
                its.cell(cells, "by_deviation").equals("true"),
                orNull(its.cell(cells, "outcome")),
                1);
    }

    private static int whole(String cell) {
        return Integer.parseInt(cell);
    }

    private static Answer answer(String cell) {
        return Answer.valueOf(upper(orElse(cell, "unknown")));
    }

    private static List<String> codes(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" ")).distinct().sorted().toList();
    }

    private static String upper(String cell) {
        return cell.toUpperCase(Locale.ROOT);
    }

    private static String orElse(String cell, String other) {
        return cell.isEmpty() ? other : cell;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
