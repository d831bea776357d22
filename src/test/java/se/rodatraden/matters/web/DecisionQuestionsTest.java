package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.DecisionDoubt;
import se.rodatraden.matters.domain.DecisionDoubt.Contradiction;
import se.rodatraden.shell.FormErrors;

/** What is wrong and what is asked are told at once, except where the answer rests on what is wrong. */
class DecisionQuestionsTest {
    private static final GuidelineVersionId DRAFT = new GuidelineVersionId(new UUID(1, 3));

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
        return DecisionPages.canBeAskedAbout(
                new DecisionDoubt(kind, draft, new Verdict.Refused("matters.refused.day-not-said", List.of())), errors);
    }
}
