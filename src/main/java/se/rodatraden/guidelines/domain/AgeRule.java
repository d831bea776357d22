package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.AgesAtOdds;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.MatchedRow;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.Value;

/**
 * Compares the ages of a guideline with those of the catalogue and with those that its own sources speak of. An open
 * norm, and a deviation that is foreseen, say nothing against the catalogue.
 */
public final class AgeRule {
    private static final int OLDEST = 120;

    /** {@code 12–20 år}, as sources are quoted in Swedish. */
    private static final Pattern SPAN = Pattern.compile("\\b(\\d{1,2})\\s?[–-]\\s?(\\d{1,2})\\sår");

    private AgeRule() {}

    /**
     * Of a version that is a draft, or that holds on the day or later: what it says of an intervention that it alone
     * decides on. A row counts for the ages that its own cell names, whatever other rows say of them.
     */
    public static Optional<AgesAtOdds> compare(GuidelineVersion version, Intervention intervention, LocalDate day) {
        if (!isStillToCount(version.state(), day)) {
            return Optional.empty();
        }
        DecisionTable table = version.table();
        List<TableRow> rows = favourable(table);
        List<Integer> ages = rows.stream()
                .flatMap(row -> ages(table, row))
                .distinct()
                .sorted()
                .toList();
        AgesAtOdds odds = new AgesAtOdds(
                version,
                intervention,
                spans(ages),
                intervention.localOffer() instanceof AgeSpan.FullYears offer
                        && ages.stream().anyMatch(age -> !has(offer, age)),
                rows.stream()
                        .flatMap(row -> row.annotations().stream()
                                .flatMap(AgeRule::spansIn)
                                .filter(span -> ages(table, row).anyMatch(age -> !has(span, age))))
                        .distinct()
                        .toList());
        return Optional.of(odds).filter(AgesAtOdds::isAny);
    }

    /**
     * The same of one child's choice.
     *
     * @param rows those that decided
     */
    static Optional<AgesAtOdds> compare(
            GuidelineVersion version,
            Intervention intervention,
            GuidelineVerdict verdict,
            AgeSpan.Fit fit,
            int age,
            List<MatchedRow> rows) {
        if (!isFavourable(verdict)) {
            return Optional.empty();
        }
        AgesAtOdds odds = new AgesAtOdds(
                version,
                intervention,
                List.of(new AgeSpan.FullYears(age, age)),
                fit == AgeSpan.Fit.OUTSIDE,
                intervention.guideline().isEmpty()
                        ? List.of()
                        : rows.stream()
                                .flatMap(row -> row.annotations().values().stream())
                                .flatMap(AgeRule::spansIn)
                                .filter(span -> !has(span, age))
                                .distinct()
                                .toList());
        return Optional.of(odds).filter(AgesAtOdds::isAny);
    }

    private static boolean isStillToCount(VersionState state, LocalDate day) {
        return state.isDraft()
                || state.inForce()
                        .filter(validity ->
                                validity.to() == null || !validity.to().isBefore(day))
                        .isPresent();
    }

    private static List<TableRow> favourable(DecisionTable table) {
        int verdict = IntStream.range(0, table.outputs().size())
                .filter(i -> table.outputs().get(i).name().equals(ChoiceRule.VERDICT))
                .findFirst()
                .orElse(-1);
        return verdict < 0
                ? List.of()
                : table.rows().stream()
                        .filter(row -> row.outputs().get(verdict) instanceof Value.Text(String word)
                                && GuidelineVerdict.read(word)
                                        .filter(AgeRule::isFavourable)
                                        .isPresent())
                        .toList();
    }

    private static boolean isFavourable(GuidelineVerdict verdict) {
        return verdict == GuidelineVerdict.RECOMMENDED || verdict == GuidelineVerdict.POSSIBLE;
    }

    /** None where the table does not ask for the age in years. */
    private static Stream<Integer> ages(DecisionTable table, TableRow row) {
        return IntStream.range(0, table.inputs().size())
                .filter(i -> table.inputs().get(i).name().equals(ChoiceRule.AGE))
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(0, OLDEST)
                        .filter(age -> table.inputs().get(i).type().allows(Value.of(age))
                                && row.tests().get(i).accepts(Value.of(age)))
                        .boxed());
    }

    private static List<AgeSpan.FullYears> spans(List<Integer> ascending) {
        List<AgeSpan.FullYears> spans = new ArrayList<>();
        for (int age : ascending) {
            if (!spans.isEmpty() && spans.getLast().to() == age - 1) {
                spans.add(new AgeSpan.FullYears(spans.removeLast().from(), age));
            } else {
                spans.add(new AgeSpan.FullYears(age, age));
            }
        }
        return spans;
    }

    private static Stream<AgeSpan.FullYears> spansIn(String text) {
        return SPAN.matcher(text)
                .results()
                .filter(found -> Integer.parseInt(found.group(1)) <= Integer.parseInt(found.group(2)))
                .map(found ->
                        new AgeSpan.FullYears(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    private static boolean has(AgeSpan.FullYears span, int age) {
        return span.from() <= age && age <= span.to();
    }
}
