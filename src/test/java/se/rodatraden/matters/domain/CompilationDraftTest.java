package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Claims and where they come from. */
class CompilationDraftTest {

    @Property
    void a_source_survives_every_change_of_the_words_around_it(
            @ForAll @IntRange(min = 1, max = 999) int document,
            @ForAll @IntRange(min = 1, max = 99) int paragraph,
            @ForAll @AlphaChars @StringLength(max = 30) String before,
            @ForAll @AlphaChars @StringLength(max = 30) String after) {
        SourceRef source = new SourceRef(document, paragraph);

        assertThat(new CompilationDraft(before + " " + source + after).sources())
                .containsExactly(source);
    }

    @Property
    void every_word_and_source_is_shown(
            @ForAll @Size(max = 6) List<@AlphaChars @StringLength(min = 1, max = 9) String> words) {
        String text = String.join(" [3:1] ", words);

        assertThat(new CompilationDraft(text)
                        .passages().stream()
                                .map(CompilationDraft.Passage::words)
                                .toList())
                .isEqualTo(words.isEmpty() ? List.of() : List.of(text.strip()));
    }

    @Example
    void a_claim_without_a_source_and_a_source_that_was_lost_are_found() {
        CompilationDraft earlier = new CompilationDraft("# Nämnden\n\nDen avstyrker. [4:3]\n\nRisken är stor. [4:4]");
        CompilationDraft later = new CompilationDraft("# Nämnden\n\nDen avstyrker bestämt. [4:3]\n\nRisken är stor.");

        assertThat(later.lostSince(earlier)).containsExactly(new SourceRef(4, 4));
        assertThat(later.unsourced())
                .singleElement()
                .satisfies(passage -> assertThat(passage.words()).isEqualTo("Risken är stor."));
    }

    @Example
    void the_paragraphs_of_a_reply_are_numbered_as_its_page_shows_them() {
        ReplyText reply = ReplyText.of("""
                Ställningstagande: tillstyrker delvis.

                Beslutat den 2024-09-12, § 9.

                Behovet finns.

                Skäl ur utlåtandet:

                Få barn berörs.

                Reservationer och särskilda uttalanden:

                Eva Lind (A) reserverar sig.
                """);

        assertThat(reply.reasons())
                .containsExactly(
                        new ReplyText.Numbered(3, "Behovet finns."), new ReplyText.Numbered(5, "Få barn berörs."));
        assertThat(reply.dissents()).containsExactly(new ReplyText.Numbered(7, "Eva Lind (A) reserverar sig."));
    }
}
