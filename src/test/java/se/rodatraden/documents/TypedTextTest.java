package se.rodatraden.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.documents.Block.bullets;
import static se.rodatraden.documents.Block.numbers;
import static se.rodatraden.documents.Block.paragraph;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void an_empty_line_begins_a_new_paragraph_and_a_single_break_does_not() {
        assertThat(Block.ofTypedText("Första\nraden.\n\n  Andra.  \r\n\r\n\r\nTredje."))
                .containsExactly(paragraph("Första raden."), paragraph("Andra."), paragraph("Tredje."));
    }

    @Test
    void lines_with_a_dash_make_a_list_also_right_after_a_paragraph() {
        assertThat(Block.ofTypedText("Vi föreslår:\n- att ett\n– att två\nSlut."))
                .containsExactly(paragraph("Vi föreslår:"), bullets("att ett", "att två"), paragraph("Slut."));
    }

    @Test
    void numbered_lines_make_a_numbered_list_but_a_year_does_not() {
        assertThat(Block.ofTypedText("1. Bifalla\n2) Justera\n\n2024 beslutade nämnden."))
                .containsExactly(numbers("Bifalla", "Justera"), paragraph("2024 beslutade nämnden."));
    }

    @Test
    void nothing_typed_gives_nothing() {
        assertThat(Block.ofTypedText(" \n\n ")).isEmpty();
    }

    @Property
    void no_word_is_lost(@ForAll String typed) {
        String kept = Block.ofTypedText("Ord " + typed).toString();
        assertThat(kept).contains("Ord");
        typed.chars()
                .filter(Character::isLetter)
                .forEach(letter -> assertThat(kept.indexOf(letter)).isNotNegative());
    }
}
