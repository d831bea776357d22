package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.matters.domain.MatterDocument.Direction;

/** Whether a document is official follows from TF chapter 2, never from a tick. */
class MatterDocumentTest {

    @Test
    void what_has_reached_the_authority_is_official_at_once() {
        assertThat(document(Direction.INCOMING, true).status(false)).isEqualTo(DocumentStatus.RECEIVED);
    }

    @Test
    void what_was_sent_is_drawn_up() {
        assertThat(document(Direction.OUTGOING, true).status(false)).isEqualTo(DocumentStatus.DRAWN_UP);
    }

    @Test
    void what_was_not_sent_is_drawn_up_when_the_matter_ends() {
        assertThat(document(Direction.DRAWN_UP, true).status(false).isOfficial())
                .isFalse();
        assertThat(document(Direction.DRAWN_UP, true).status(true)).isEqualTo(DocumentStatus.DRAWN_UP);
    }

    @Test
    void what_is_kept_and_went_along_is_drawn_up_though_its_matter_goes_on() {
        assertThat(document(Direction.DRAWN_UP, DocumentNature.ORDINARY, true, false, Sample.TODAY)
                        .status(false))
                .isEqualTo(DocumentStatus.DRAWN_UP);
    }

    @Test
    void an_unfinished_draft_stays_one_when_the_matter_ends() {
        assertThat(document(Direction.DRAWN_UP, false).status(true)).isEqualTo(DocumentStatus.DRAFT);
    }

    @Test
    void a_letter_to_somebody_in_person_is_the_authoritys_when_it_is_about_a_matter() {
        assertThat(document(Direction.INCOMING, DocumentNature.LETTER_TO_OFFICIAL, true, false)
                        .status(false))
                .isEqualTo(DocumentStatus.RECEIVED_IN_PERSON);
    }

    @Test
    void minutes_are_official_when_approved_and_a_register_at_once() {
        assertThat(document(Direction.DRAWN_UP, DocumentNature.MINUTES, false, false)
                        .status(true)
                        .isOfficial())
                .isFalse();
        assertThat(document(Direction.DRAWN_UP, DocumentNature.MINUTES, true, false)
                        .status(false))
                .isEqualTo(DocumentStatus.DRAWN_UP);
        assertThat(document(Direction.DRAWN_UP, DocumentNature.REGISTER, false, false)
                        .status(false)
                        .isOfficial())
                .isTrue();
    }

    @Test
    void a_note_is_official_only_when_it_is_archived_or_sent() {
        assertThat(document(Direction.DRAWN_UP, DocumentNature.MEMORY_NOTE, true, false)
                        .status(true))
                .isEqualTo(DocumentStatus.NOTE);
        assertThat(document(Direction.DRAWN_UP, DocumentNature.MEMORY_NOTE, true, true)
                        .status(false))
                .isEqualTo(DocumentStatus.ARCHIVED);
        assertThat(document(Direction.DRAWN_UP, DocumentNature.DRAFT_TEXT, true, false)
                        .status(true)
                        .isOfficial())
                .isFalse();
        assertThat(document(Direction.OUTGOING, DocumentNature.DRAFT_TEXT, true, false)
                        .status(false)
                        .isOfficial())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DocumentNature.class)
    void what_has_come_in_or_was_sent_is_official_whatever_it_is(DocumentNature nature) {
        assertThat(document(Direction.INCOMING, nature, false, false)
                        .status(false)
                        .isOfficial())
                .isTrue();
        assertThat(document(Direction.OUTGOING, nature, false, false)
                        .status(false)
                        .isOfficial())
                .isTrue();
    }

    private static MatterDocument document(Direction direction, boolean finished) {
        return document(direction, DocumentNature.ORDINARY, finished, false);
    }

    private static MatterDocument document(
            Direction direction, DocumentNature nature, boolean finished, boolean archived) {
        return document(direction, nature, finished, archived, null);
    }

    private static MatterDocument document(
            Direction direction,
            DocumentNature nature,
            boolean finished,
            boolean archived,
            @Nullable LocalDate dispatchedOn) {
        return new MatterDocument(
                new UUID(1, 1),
                1,
                direction,
                nature,
                Arrival.AUTHORITY,
                "Tjänsteutlåtande",
                "",
                Sample.TODAY,
                finished,
                archived,
                "",
                null,
                "",
                null,
                dispatchedOn);
    }
}
