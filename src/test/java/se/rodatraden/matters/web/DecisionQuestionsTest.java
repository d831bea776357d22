package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DecisionDoubt;
import se.rodatraden.matters.domain.DecisionDoubt.Contradiction;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.shell.FormErrors;

/** What is wrong and what is asked are told at once, and a box answers what it stood beside and nothing else. */
class DecisionQuestionsTest {
    private static final GuidelineVersionId DRAFT = new GuidelineVersionId(new UUID(1, 3));
    private static final LocalDate MEETING = LocalDate.of(2024, 10, 21);
    private static final String CLAUSE = "Riktlinjen antas från den 1 mars 2025.";

    @ParameterizedTest
    @CsvSource(textBlock = """
            fault,   CLAUSES_ON_MOTION, ADOPTION_NOT_SAID, DAY_NOT_SAID
            '',      true,              true,              true
            section, true,              true,              true
            task,    true,              true,              true
            clauses, false,             false,             false
            from-,   true,              true,              false
            effect-, true,              false,             false
            """, useHeadersInDisplayName = true)
    void what_rests_on_no_fault_is_asked_at_once(String fault, boolean motion, boolean adoption, boolean day) {
        FormErrors errors = new FormErrors();
        if (!fault.isEmpty()) {
            errors.add(fault.endsWith("-") ? fault + DRAFT : fault, "shell.error.date");
        }

        assertThat(List.of(
                        asked(Contradiction.CLAUSES_ON_MOTION, Optional.empty(), errors),
                        asked(Contradiction.ADOPTION_NOT_SAID, Optional.of(DRAFT), errors),
                        asked(Contradiction.DAY_NOT_SAID, Optional.of(DRAFT), errors)))
                .containsExactly(motion, adoption, day);
    }

    private static boolean asked(Contradiction kind, Optional<GuidelineVersionId> draft, FormErrors errors) {
        DecisionDoubt doubt =
                new DecisionDoubt(kind, draft, new Verdict.Refused("matters.refused.day-not-said", List.of()));
        return DecisionQuestion.of(doubt, adopting(CLAUSE, null), Map.of()).canBeAsked(errors);
    }

    @Test
    void a_box_that_was_ticked_answers_while_what_was_asked_and_typed_are_the_same() {
        LocalDate second = LocalDate.of(2025, 3, 2);
        DecisionQuestion asked = DecisionQuestion.of(anotherDay(second), adopting(CLAUSE, second), Map.of());
        Map<String, String> ticked = Map.of(asked.name(), asked.mark());

        assertThat(asked.answered()).isFalse();
        assertThat(DecisionQuestion.of(anotherDay(second), adopting(CLAUSE, second), ticked)
                        .answered())
                .isTrue();
        LocalDate june = LocalDate.of(2025, 6, 1);
        assertThat(DecisionQuestion.of(anotherDay(june), adopting(CLAUSE, june), ticked)
                        .answered())
                .as("another day")
                .isFalse();
        assertThat(DecisionQuestion.of(anotherDay(second), adopting(CLAUSE + " Så ock 2026.", second), ticked)
                        .answered())
                .as("other clauses, of which the same is told")
                .isFalse();
        assertThat(DecisionQuestion.of(anotherDay(second), adopting(CLAUSE, second), Map.of(asked.name(), "yes"))
                        .answered())
                .as("a box of another page")
                .isFalse();
    }

    private static DecisionDoubt anotherDay(LocalDate typed) {
        return new DecisionDoubt(
                Contradiction.ANOTHER_DAY,
                Optional.of(DRAFT),
                new Verdict.Refused(
                        "matters.refused.another-day-in-clauses",
                        List.of("SIG från åtta år", LocalDate.of(2025, 3, 1), typed)));
    }

    private static RecordDecision.Particulars adopting(String clause, @Nullable LocalDate from) {
        return new RecordDecision.Particulars(
                new MatterId(new UUID(2, 1)),
                DecisionOutcome.GRANTED,
                1,
                List.of(clause),
                null,
                "",
                "",
                false,
                from == null ? List.of() : List.of(new RecordDecision.GuidelineEffect(DRAFT, "a", from)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            effect, replaces,                             field
            adopt,  '',                                   ''
            adopt,  00000000-0000-0002-0000-000000000001, ''
            adopt,  x,                                    replaces-
            burn,   '',                                   effect-
            '',     '',                                   effect-
            """, useHeadersInDisplayName = true)
    void what_no_page_of_ours_sends_is_told_at_its_field(String effect, String replaces, String field) {
        FormErrors errors = new FormErrors();

        DecisionPages.effects(
                List.of(offered()),
                MEETING,
                true,
                Map.of("effect-" + DRAFT, effect, "from-" + DRAFT, "2025-03-01", "replaces-" + DRAFT, replaces),
                errors);

        assertThat(errors.entries())
                .extracting(FormErrors.Entry::field)
                .containsExactlyElementsOf(field.isEmpty() ? List.of() : List.of(field + DRAFT));
    }

    private static PrepareDecision.OfferedDraft offered() {
        return new PrepareDecision.OfferedDraft(
                new GuidelineVersion(
                        DRAFT,
                        GuidelineKey.SIG_UNGA,
                        "SIG från åtta år",
                        3,
                        new VersionState.Drafted(),
                        Optional.empty(),
                        Optional.empty(),
                        MEETING,
                        "a",
                        SomeTables.ageAndRisk(HitPolicy.FIRST, "[8..11] | - | \"ja\"")),
                Verdict.ALLOWED,
                List.of(),
                List.of());
    }
}
