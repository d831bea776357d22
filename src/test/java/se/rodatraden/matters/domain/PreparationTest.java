package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.HitPolicy;

/** The council adopts what the board had before it (KL 5:26). */
class PreparationTest {
    private static final LocalDate DECIDED = LocalDate.of(2024, 9, 2);

    @Test
    void a_draft_is_covered_as_it_was_and_not_as_it_became() {
        Preparation prepared = new Preparation(DECIDED, Optional.of("a"));
        assertThat(prepared.covers(draft(DECIDED, "a")).isAllowed()).isTrue();
        assertThat(prepared.covers(draft(DECIDED, "b")).isAllowed()).isFalse();
    }

    /** A board that decided before the hashes were kept is believed about drafts that were there. */
    @Test
    void where_no_hash_was_kept_the_day_tells_whether_the_board_can_have_had_it() {
        Preparation prepared = new Preparation(DECIDED, Optional.empty());
        assertThat(prepared.covers(draft(DECIDED, "a")).isAllowed()).isTrue();
        assertThat(prepared.covers(draft(DECIDED.plusDays(1), "a")).isAllowed()).isFalse();
    }

    private static GuidelineVersion draft(LocalDate draftedOn, String hash) {
        return new GuidelineVersion(
                new GuidelineVersionId(new UUID(0, 1)),
                GuidelineKey.SIG_UNGA,
                "Från åtta år",
                2,
                new VersionState.Drafted(),
                Optional.empty(),
                Optional.empty(),
                draftedOn,
                hash,
                SomeTables.ageAndRisk(HitPolicy.FIRST, "[8..11] | - | \"ja\""));
    }
}
