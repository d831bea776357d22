package se.rodatraden.evidence.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.domain.FrozenReading;
import se.rodatraden.evidence.domain.GuidelineOutcome;
import se.rodatraden.evidence.domain.Profile;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** A table that asks for more than facts say answers for those whom the rest cannot change, and for nobody else. */
class TableReadingTest {
    private static final InputClause AGE = new InputClause("age", "age", "Ålder", ValueType.age(0, 30));
    private static final InputClause CONSENT = new InputClause("consent", "consent", "Samtycke", ValueType.BOOLEAN);
    private static final InputClause SCHOOL =
            new InputClause("school", "school", "Skolform", ValueType.oneOf("grundskola", "gymnasium", "anpassad"));
    private static final InputClause ALONE = new InputClause("alone", "alone", "Bor själv", ValueType.BOOLEAN);
    private static final List<OutputClause> OUTPUTS = List.of(output("verdict", "Utfall"), output("reason", "Skäl"));

    /** Twelve and older are offered it, in school; a younger child is outside whatever the school. */
    private static final DecisionTable ASKING = SomeTables.table(
            HitPolicy.FIRST,
            List.of(AGE, SCHOOL),
            OUTPUTS,
            "< 12 | - | \"utanför\" | \"För ung\"",
            "[12..15] | \"grundskola\" | \"rekommenderas\" | \"Går i skolan\"",
            "[12..15] | - | \"inte möjlig\" | \"Går inte i grundskolan\"",
            "- | \"gymnasium\" | \"möjlig\" | \"Går i gymnasiet\"",
            "- | - | \"möjlig\" | \"Något annat\"");

    @Example
    void those_whom_the_unknown_cannot_change_get_their_outcome() {
        assertThat(at(8)).isEqualTo(GuidelineOutcome.OUTSIDE);
    }

    @Example
    void those_whom_the_unknown_decides_about_are_not_computed() {
        assertThat(at(13)).isEqualTo(GuidelineOutcome.INFORMATION_MISSING);
    }

    @Example
    void those_for_whom_only_the_reason_is_unknown_get_their_outcome() {
        assertThat(at(17)).isEqualTo(GuidelineOutcome.POSSIBLE);
    }

    @Example
    void what_facts_do_not_say_is_named() {
        DecisionTable more = table(List.of("- | - | - | - | \"möjlig\" | \"\""));
        assertThat(TableReading.lackingLabels(ASKING, more)).containsExactly("Skolform", "Bor själv");
        assertThat(TableReading.lackingLabels(SomeTables.shipped("sig-unga"))).isEmpty();
        assertThat(TableReading.inputsAllLacking(ASKING)).isEmpty();
        DecisionTable nothingKnown =
                SomeTables.table(HitPolicy.FIRST, List.of(SCHOOL, ALONE), OUTPUTS, "- | true | \"möjlig\" | \"\"");
        assertThat(TableReading.inputsAllLacking(nothingKnown)).containsExactly("Skolform", "Bor själv");
    }

    /** One fact that happens to lack an answer is read as it always was, or old receipts would not come out the same. */
    @Example
    void a_known_input_that_one_fact_lacks_is_missing_although_only_the_reason_differs() {
        DecisionTable known = SomeTables.table(
                HitPolicy.FIRST,
                List.of(AGE, CONSENT),
                OUTPUTS,
                "- | true | \"möjlig\" | \"Samtycker\"",
                "- | false | \"möjlig\" | \"Samtycker inte\"");
        assertThat(TableReading.of(known).of(new Profile(13, Risk.HIGH, Answer.UNKNOWN, false)))
                .isEqualTo(GuidelineOutcome.INFORMATION_MISSING);
    }

    /** Against the plain meaning: fill in every value that the unknown can have, and see whether the verdict moves. */
    @Property(tries = 60)
    void an_outcome_is_given_exactly_when_every_way_of_filling_in_gives_it(@ForAll("tables") DecisionTable table) {
        FrozenReading reading = TableReading.of(table);
        for (int age = 3; age <= 22; age++) {
            for (Answer consent : List.of(Answer.YES, Answer.NO)) {
                Set<GuidelineOutcome> filled = filledIn(table, age, consent == Answer.YES);
                assertThat(reading.of(new Profile(age, Risk.HIGH, consent, true)))
                        .as("%s, consent %s", age, consent)
                        .isEqualTo(
                                filled.size() == 1 ? filled.iterator().next() : GuidelineOutcome.INFORMATION_MISSING);
            }
        }
    }

    @Property(tries = 30)
    void an_unknown_input_that_no_row_tests_changes_nothing(@ForAll("tables") DecisionTable table) {
        InputClause untested = new InputClause("more", "more", "Mer", ValueType.BOOLEAN);
        assertThat(TableReading.of(SomeTables.asking(table, untested, "none", "-"))
                        .answers())
                .isEqualTo(TableReading.of(table).answers());
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        Arbitrary<String> rows = Combinators.combine(
                        Arbitraries.integers().between(3, 20),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of("-", "true", "false"),
                        Arbitraries.of("-", "-", "\"grundskola\"", "\"gymnasium\"", "not(\"gymnasium\")"),
                        Arbitraries.of("-", "-", "true", "false"),
                        Arbitraries.of("rekommenderas", "möjlig", "utanför"),
                        Arbitraries.of("a", "b"))
                .as((from, years, consent, school, alone, verdict, reason) ->
                        "[%d..%d] | %s | %s | %s | \"%s\" | \"%s\""
                                .formatted(from, from + years, consent, school, alone, verdict, reason));
        return Combinators.combine(
                        Arbitraries.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.COLLECT),
                        rows.list().ofMinSize(1).ofMaxSize(5))
                .as((policy, texts) -> SomeTables.table(
                        policy, List.of(AGE, CONSENT, SCHOOL, ALONE), OUTPUTS, texts.toArray(String[]::new)));
    }

    private static Set<GuidelineOutcome> filledIn(DecisionTable table, int age, boolean consent) {
        return Stream.of("grundskola", "gymnasium", "anpassad")
                .flatMap(school -> Stream.of(true, false)
                        .map(alone -> outcome(table.evaluate(Inputs.NONE
                                .with("age", Value.of(age))
                                .with("consent", Value.of(consent))
                                .with("school", Value.of(school))
                                .with("alone", Value.of(alone))))))
                .collect(Collectors.toSet());
    }

    private static GuidelineOutcome outcome(Evaluation evaluation) {
        return evaluation instanceof Evaluation.Decided decided
                ? GuidelineVerdict.read(decided.outputs().text("verdict"))
                        .map(verdict -> GuidelineOutcome.valueOf(verdict.name()))
                        .orElseThrow()
                : GuidelineOutcome.NO_GUIDANCE;
    }

    private static GuidelineOutcome at(int age) {
        return TableReading.of(ASKING).of(new Profile(age, Risk.NOT_SET, Answer.YES, false));
    }

    private static DecisionTable table(List<String> rows) {
        return SomeTables.table(
                HitPolicy.FIRST, List.of(AGE, CONSENT, SCHOOL, ALONE), OUTPUTS, rows.toArray(String[]::new));
    }

    private static OutputClause output(String name, String label) {
        return new OutputClause(name, name, label, ValueType.TEXT, Optional.empty());
    }
}
