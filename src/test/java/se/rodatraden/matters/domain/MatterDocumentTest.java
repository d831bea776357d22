package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
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
    void an_unfinished_draft_stays_one_when_the_matter_ends() {
        assertThat(document(Direction.DRAWN_UP, false).status(true)).isEqualTo(DocumentStatus.DRAFT);
    }

    private static MatterDocument document(Direction direction, boolean finished) {
        return new MatterDocument(
                new UUID(1, 1), 1, direction, "Tjänsteutlåtande", "", Sample.TODAY, finished, "", null);
    }
}
