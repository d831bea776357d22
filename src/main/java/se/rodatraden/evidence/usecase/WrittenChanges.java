package se.rodatraden.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableDifference.Written;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.shell.Texts;

/**
 * What a draft writes differently, one line each. The lines are kept with the figures, in Swedish as the guideline is, and
 * are read back to be said in the reader's language: the draft itself may say something else by then.
 */
final class WrittenChanges {

    /** Each is said by {@code evidence.changes.} and its name; a percent sign is where a part of the table stands. */
    private enum Sentence {
        CELL("Rad %, %: % ändras till %"),
        ROW_NEW("Rad % är ny"),
        ROW_GONE("Rad % i gällande version tas bort"),
        ROW_MOVED("Rad % flyttas till plats %"),
        COLUMN_NEW("Kolumnen % är ny"),
        COLUMN_GONE("Kolumnen % tas bort"),
        COLUMN("Kolumnen %: % ändras till %"),
        POLICY("Träffregeln % ändras till %"),
        FRAME("Texten runt tabellen är ändrad"),
        REST("Filens uppgifter till andra program är ändrade");

        private final String swedish;
        private final Pattern pattern;

        Sentence(String swedish) {
            this.swedish = swedish;
            this.pattern = Pattern.compile(
                    String.join(
                            "(.*?)",
                            Stream.of(swedish.split("%", -1))
                                    .map(Pattern::quote)
                                    .toList()),
                    Pattern.DOTALL);
        }

        String of(Object... parts) {
            StringBuilder line = new StringBuilder();
            String[] between = swedish.split("%", -1);
            for (int i = 0; i < between.length; i++) {
                line.append(between[i]).append(i < parts.length ? parts[i] : "");
            }
            return line.toString();
        }

        Optional<String> in(Texts t, String line) {
            Matcher matcher = pattern.matcher(line);
            return matcher.matches()
                    ? Optional.of(t.get("evidence.changes." + name(), parts(matcher.toMatchResult())))
                    : Optional.empty();
        }

        private static Object[] parts(MatchResult read) {
            return IntStream.rangeClosed(1, read.groupCount())
                    .mapToObj(read::group)
                    .toArray();
        }
    }

    private WrittenChanges() {}

    static List<String> between(DecisionTable before, DecisionTable after) {
        List<String> lines = new ArrayList<>();
        for (Written written : Comparison.of(before, after).written()) {
            lines.add(
                    switch (written) {
                        case Written.CellChanged cell ->
                            Sentence.CELL.of(cell.row(), cell.column(), plain(cell.before()), plain(cell.after()));
                        case Written.RowAdded row -> Sentence.ROW_NEW.of(row.row());
                        case Written.RowRemoved row -> Sentence.ROW_GONE.of(row.row());
                        case Written.RowMoved row -> Sentence.ROW_MOVED.of(row.from(), row.to());
                        case Written.ColumnAdded column -> Sentence.COLUMN_NEW.of(column.column());
                        case Written.ColumnRemoved column -> Sentence.COLUMN_GONE.of(column.column());
                        case Written.ColumnChanged column ->
                            Sentence.COLUMN.of(column.column(), column.before(), column.after());
                        case Written.PolicyChanged policy -> Sentence.POLICY.of(policy.before(), policy.after());
                        case Written.FrameChanged frame -> Sentence.FRAME.of();
                        case Written.RestChanged rest -> Sentence.REST.of();
                    });
        }
        return lines;
    }

    /** @param line one that was written by {@link #between}; another is shown as it is */
    static String in(Texts t, String line) {
        return Stream.of(Sentence.values())
                .flatMap(sentence -> sentence.in(t, line).stream())
                .findFirst()
                .orElse(line);
    }

    /** A span of ages as people write it: {@code 12–20} for {@code [12..20]}. */
    private static String plain(String text) {
        return text.replaceAll("\\[(\\d+)\\.\\.(\\d+)]", "$1–$2");
    }
}
