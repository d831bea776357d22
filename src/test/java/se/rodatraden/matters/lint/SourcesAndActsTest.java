package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims and their sources, acts and regulations that hold, notes that say who alone, and sentences below a list of annexes. */
class SourcesAndActsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Den som cyklar löper bara en tiondel så stor risk att skadas.",
                "Hyran ligger klart under vad andra hyresgäster betalar.",
                "Metoden har dokumenterad effekt.",
                "Kommunen har landets högsta andel cyklister.",
                "I dag har fem av nio bussar ramp[^1], och i hela landet nekas var fjärde resenär att åka med.\n[^1]: Trafikkontoret, Bussar, 2026-02-01.",
                "Arbetslöshet kostar samhället stora summor."
            })
    void a_claim_has_its_own_source(String text) {
        assertThat(rules(text, Category.CLAIMS_WITHOUT_SOURCE)).containsExactly("claim-without-source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En försiktig uppskattning är att vart tionde barn kommer någon gång i månaden.",
                "Nämnden har 87 föreningar, och 64 av dem har sökt bidrag. Det är 74 procent av föreningarna.",
                "Enligt kontorets rapport[^1] har antalet besök fördubblats.\n[^1]: Kulturkontoret, Besök 2020–2026, 2026-02-01.",
                "Hyran ligger under taket i avtalet."
            })
    void a_guess_and_a_sum_need_none(String text) {
        assertThat(rules(text, Category.CLAIMS_WITHOUT_SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arbetet följer AFS 2015:4.",
                "Förbudet finns i tobakslagen (1993:581).",
                "Trafiken bygger på lagen (1997:734) om ansvar för viss kollektiv persontrafik.",
                "Kameran prövas enligt kameraövervakningslagen (2013:460)."
            })
    void an_act_or_a_regulation_that_has_been_replaced_is_stale(String text) {
        assertThat(rules(text, Category.STALE_STATUTES)).containsExactly("statute-repealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arbetet följer AFS 2023:2.",
                "Förbudet finns i lagen (2018:2088) om tobak och liknande produkter.",
                "Nämnden beslutade i ärende 2015:4 om en ny rutin."
            })
    void one_that_holds_is_left_alone(String text) {
        assertThat(rules(text, Category.STALE_STATUTES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCB.", "Skolverket.", "Boverket", "Region Sydkusten."})
    void a_note_that_names_who_and_nothing_else_has_no_source(String note) {
        assertThat(rules("Antalet barn var 400.[^1]\n[^1]: " + note, Category.FOOTNOTES))
                .containsExactly("note-without-source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bilaga 1 återger förslaget i sin helhet; nämndens synpunkter framgår av bilaga 2.",
                "Förslaget finns i bilaga 1 och yttrandet i bilaga 2.",
                "Bilaga 1 innehåller förslaget. Bilaga 2 är yttrandet."
            })
    void a_sentence_below_the_list_refers_to_annexes_and_is_none(String text) {
        assertThat(rules(
                        "Ärendet gäller parken.\n## Bilagor\n1. Förslag till park, 2027-01-12\n2. Yttrande från idrottsnämnden, 2027-02-01\n"
                                + text,
                        Category.ANNEXES))
                .isEmpty();
    }

    private static List<String> rules(String text, Category category) {
        return Evaluation.findings("#! date: 2027-03-01\n^ Tjänsteutlåtande 2027-03-01\n# Park\n## Bakgrund\n" + text)
                .stream()
                .filter(finding -> finding.category() == category)
                .map(Finding::rule)
                .toList();
    }
}
