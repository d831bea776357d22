package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.rodatraden.matters.domain.TextDifference.Mark;
import se.rodatraden.matters.domain.TextDifference.Piece;

/** A difference read without what was added is the text before; without what was removed, the text after. */
class TextDifferenceProperties {

    @Property(tries = 500)
    void is_both_texts_at_once(@ForAll long seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = text(random);

        TextDifference difference = TextDifference.between(before, after);

        assertThat(without(difference, Mark.ADDED)).isEqualTo(before);
        assertThat(without(difference, Mark.REMOVED)).isEqualTo(after);
        assertThat(difference.isEmpty()).isEqualTo(before.equals(after));
    }

    @Test
    void marks_the_words_that_changed_and_no_others() {
        assertThat(TextDifference.between("Barn från tolv år.", "Barn från åtta år.")
                        .pieces())
                .containsExactly(
                        new Piece(Mark.KEPT, "Barn från "),
                        new Piece(Mark.REMOVED, "tolv"),
                        new Piece(Mark.ADDED, "åtta"),
                        new Piece(Mark.KEPT, " år."));
    }

    @Test
    void counts_words_and_not_punctuation() {
        TextDifference difference = TextDifference.between("Ett.", "Ett. Två, tre!");
        assertThat(difference.words(Mark.ADDED)).isEqualTo(2);
        assertThat(difference.words(Mark.REMOVED)).isZero();
    }

    @Test
    void a_text_of_the_greatest_length_that_is_wholly_rewritten_is_still_told() {
        String before = IntStream.range(0, 8000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 8000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        TextDifference difference = TextDifference.between(before, after);

        assertThat(without(difference, Mark.ADDED)).isEqualTo(before);
        assertThat(without(difference, Mark.REMOVED)).isEqualTo(after);
    }

    private static String without(TextDifference difference, Mark mark) {
        return difference.pieces().stream()
                .filter(piece -> piece.mark() != mark)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        String[] parts = {"barn", "stöd", " ", "  ", "\n\n", ".", "åtta", "12", "\n", "–"};
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(_ -> parts[random.nextInt(parts.length)])
                .collect(Collectors.joining());
    }
}
