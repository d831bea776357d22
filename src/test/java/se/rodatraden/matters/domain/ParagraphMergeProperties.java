package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever two people do to one text, joining them loses nothing of either and finds nothing that neither wrote. */
class ParagraphMergeProperties {

    @Property(tries = 600)
    void loses_no_paragraph_that_either_wrote(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> base = base(random);
        List<String> one = changed(base, random, "A");
        List<String> other = changed(base, random, "B");

        Optional<String> merged = ParagraphMerge.merged(text(base), text(one), text(other));

        if (merged.isPresent()) {
            List<String> got = ParagraphMerge.paragraphs(merged.get());
            assertThat(got).containsAll(written(one, base)).containsAll(written(other, base));
            assertThat(got)
                    .containsAll(base.stream()
                            .filter(one::contains)
                            .filter(other::contains)
                            .toList());
            assertThat(got).allMatch(paragraph -> one.contains(paragraph) || other.contains(paragraph));
        }
    }

    @Property(tries = 200)
    void gives_the_changed_text_when_only_one_changed_it(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> base = base(random);
        List<String> one = changed(base, random, "A");

        assertThat(ParagraphMerge.merged(text(base), text(one), text(base))).contains(text(one));
        assertThat(ParagraphMerge.merged(text(base), text(base), text(one))).contains(text(one));
        assertThat(ParagraphMerge.merged(text(base), text(one), text(one))).contains(text(one));
    }

    @Test
    void joins_what_stands_in_different_paragraphs() {
        assertThat(ParagraphMerge.merged("Ett.\n\nTvå.\n\nTre.", "Ett!\n\nTvå.\n\nTre.", "Ett.\n\nTvå.\n\nTre!"))
                .contains("Ett!\n\nTvå.\n\nTre!");
        assertThat(ParagraphMerge.merged("Ett.\n\nTvå.", "Ett!\n\nTvå.", "Ett.\n\nTvå!"))
                .contains("Ett!\n\nTvå!");
        // What was joined once is joined again from the same beginning, with the same outcome.
        assertThat(ParagraphMerge.merged("Ett.\n\nTvå.", "Ett.\n\nTvå!", "Ett!\n\nTvå!"))
                .contains("Ett!\n\nTvå!");
        assertThat(ParagraphMerge.mergedByLine("Ett.\nTvå.", "Ett!\nTvå.", "Ett.\nTvå.\nTre."))
                .contains("Ett!\nTvå.\nTre.");
    }

    @Test
    void joins_nothing_where_both_changed_the_same_paragraph() {
        assertThat(ParagraphMerge.merged("Ett.\n\nTvå.", "Ett!\n\nTvå.", "Ett?\n\nTvå."))
                .isEmpty();
        assertThat(ParagraphMerge.merged("", "Den ena.", "Den andra.")).isEmpty();
    }

    @Test
    void joins_no_two_footnotes_under_one_mark() {
        assertThat(ParagraphMerge.merged(
                        "Ett.\n\nTvå.\n\nTre.",
                        "Ett.[^1]\n\n[^1]: Den ena.\n\nTvå.\n\nTre.",
                        "Ett.\n\nTvå.\n\nTre.[^1]\n\n[^1]: Den andra."))
                .isEmpty();
    }

    private static List<String> base(Random random) {
        List<String> base = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            base.add("Stycke " + i + ".");
        }
        return base;
    }

    private static List<String> changed(List<String> base, Random random, String writer) {
        List<String> text = new ArrayList<>(base);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.size() + 1);
            String words = writer + " skrev " + i + ".";
            switch (text.isEmpty() || at == text.size() ? 0 : random.nextInt(3)) {
                case 0 -> text.add(at, words);
                case 1 -> text.set(at, words);
                default -> text.remove(at);
            }
        }
        return text;
    }

    private static List<String> written(List<String> text, List<String> base) {
        return text.stream().filter(paragraph -> !base.contains(paragraph)).toList();
    }

    private static String text(List<String> paragraphs) {
        return paragraphs.stream().collect(Collectors.joining("\n\n"));
    }
}
