package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.rodatraden.shell.MergedForm.Clash;

/** Of two windows neither overwrites what the other wrote. */
class FormStartTest {
    private static final Map<String, String> BEGUN = Map.of("a", "ett", "b", "två", "c", "");

    private final FormStart start = FormStart.sent(FormStart.of(BEGUN).token());

    @Test
    void what_only_one_has_changed_is_as_they_have_it() {
        MergedForm merged = start.merge(
                Map.of("a", "ett", "b", "TVÅ", "c", "tre"), Map.of("a", "ETT", "b", "två", "c", ""), List.of());

        assertThat(merged.fields()).containsOnly(Map.entry("a", "ETT"), Map.entry("b", "TVÅ"), Map.entry("c", "tre"));
        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.broughtIn()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void what_both_have_changed_stays_as_typed_and_is_told_both_ways() {
        MergedForm merged = start.merge(Map.of("a", "ETT"), Map.of("a", "I"), List.of());

        assertThat(merged.fields()).containsEntry("a", "I");
        assertThat(merged.clashes()).containsExactly(new Clash("a", "ETT", "I"));
    }

    @Test
    void who_emptied_a_field_changed_it() {
        assertThat(start.merge(Map.of("a", "ETT"), Map.of("a", ""), List.of()).clashes())
                .containsExactly(new Clash("a", "ETT", ""));
        assertThat(start.merge(Map.of("a", ""), Map.of("a", "ett"), List.of()).fields())
                .containsEntry("a", "");
    }

    @Test
    void the_same_change_by_both_is_no_clash() {
        MergedForm merged = start.merge(Map.of("a", "ETT"), Map.of("a", " ETT "), List.of());

        assertThat(merged.isApart()).isFalse();
    }

    @Test
    void fields_that_say_one_thing_are_changed_as_one() {
        MergedForm merged =
                start.merge(Map.of("a", "ETT", "b", "två"), Map.of("a", "ett", "b", "2"), List.of(Set.of("a", "b")));

        assertThat(merged.clashes())
                .containsExactlyInAnyOrder(new Clash("a", "ETT", "ett"), new Clash("b", "två", "2"));
    }

    @Test
    void a_browser_breaks_lines_in_its_own_way() {
        FormStart lines = FormStart.of(Map.of("a", "ett\ntvå"));

        assertThat(lines.held("a", "ett\r\ntvå\r\n")).isTrue();
    }

    @Test
    void a_form_that_does_not_say_what_it_began_with_overwrites_nothing() {
        for (String token : List.of("", "3", "x.y")) {
            assertThat(FormStart.sent(token)
                            .merge(Map.of("a", "ett"), Map.of("a", "två", "b", "ny"), List.of())
                            .clashes())
                    .containsExactly(new Clash("a", "ett", "två"));
        }
    }

    /** Of a text that nobody changed the stored one is newer. */
    @Test
    void a_draft_holds_only_what_its_writer_has_changed() {
        Map<String, String> typed = Map.of("a", "ett", "b", "TVÅ", "c", "");

        assertThat(new PageContext.Draft(FormStart.of(BEGUN).token(), typed, null).texts())
                .containsOnlyKeys("b");
        assertThat(new PageContext.Draft("3", typed, null).texts()).isEqualTo(typed);
        assertThat(new PageContext.Draft("", typed, null).texts()).isEqualTo(typed);
    }

    @Test
    void the_token_holds_no_text() {
        assertThat(FormStart.of(Map.of("a", "hemligt")).token())
                .doesNotContain("hemligt")
                .hasSizeLessThan(40);
    }
}
