package se.rodatraden.matters.lint.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Place;

/**
 * Every day or period of a report with the words that say what it is of: what stands between it and the day before it, and
 * what follows it; in a table the other cells of its row.
 */
public final class DatedLines {
    private static final int AFTER = 60;

    private DatedLines() {}

    /**
     * @param before from the day before it, or where the clause begins
     * @param after up to the next day, or where the clause ends
     * @param last the day itself where it is no period
     */
    public record DatedLine(
            Block block,
            int from,
            int to,
            int lineFrom,
            int lineTo,
            String before,
            String after,
            LocalDate first,
            LocalDate last) {
        public Place place() {
            return block.place(from, to);
        }

        /** The whole row or clause. */
        public Place line() {
            return block.place(lineFrom, lineTo);
        }

        public boolean isRow() {
            return block.part() instanceof Part.Table;
        }
    }

    public static List<DatedLine> of(List<Block> blocks) {
        List<DatedLine> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block.part() instanceof Part.Table) {
                int start = 0;
                for (String row : block.text().split("\n", -1)) {
                    add(lines, block, start, row);
                    start += row.length() + 1;
                }
            } else if (block.isProse()) {
                for (Sentence sentence : Sentence.in(block)) {
                    for (Clause clause : Clause.in(sentence.text())) {
                        add(lines, block, sentence.from() + clause.from(), clause.text());
                    }
                }
            }
        }
        return lines;
    }

    private static void add(List<DatedLine> lines, Block block, int start, String text) {
        List<Periods.Period> periods = Periods.in(text);
        List<int[]> places = new ArrayList<>();
        List<LocalDate[]> days = new ArrayList<>();
        for (Days.Day day : Days.in(text)) {
            Periods.Period period = periods.stream()
                    .filter(one -> one.from() <= day.from() && day.to() <= one.to())
                    .findFirst()
                    .orElse(null);
            LocalDate date = day.day();
            if (period != null) {
                if (period.from() == day.from()) {
                    places.add(new int[] {period.from(), period.to()});
                    days.add(new LocalDate[] {period.first(), period.last()});
                }
            } else if (date != null) {
                places.add(new int[] {day.from(), day.to()});
                days.add(new LocalDate[] {date, date});
            }
        }
        for (int i = 0; i < places.size(); i++) {
            int from = places.get(i)[0];
            int to = places.get(i)[1];
            int left = i == 0 ? 0 : places.get(i - 1)[1];
            int right = i + 1 < places.size() ? places.get(i + 1)[0] : text.length();
            lines.add(new DatedLine(
                    block,
                    start + from,
                    start + to,
                    start,
                    start + text.length(),
                    text.substring(left, from),
                    text.substring(to, Math.min(right, to + AFTER)),
                    days.get(i)[0],
                    days.get(i)[1]));
        }
    }
}
