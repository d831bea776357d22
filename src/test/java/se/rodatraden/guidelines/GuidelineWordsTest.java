package se.rodatraden.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableAnalysis;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.Texts;

class GuidelineWordsTest {
    private static final Texts SWEDISH = texts(Language.SWEDISH, "sv");
    private static final Texts ENGLISH = texts(Language.ENGLISH, "en");
    private static final GuidelineWords WORDS = new GuidelineWords(SWEDISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[12..20] | 12–20 år",
                "< 6, > 20 | under 6 eller över 20 år",
                "12, 14, 16 | 12, 14 eller 16 år",
                "not(12) | inte 12 år",
                "(11..21) | över 11 och under 21 år",
                "- | oavsett",
            })
    void says_what_a_cell_asks(String cell, String said) {
        assertThat(WORDS.cell(cell, ValueType.age(0, 120))).isEqualTo(said);
    }

    @Test
    void says_a_difference_as_a_sentence() {
        DecisionTable before = SomeTables.ageAndRisk(HitPolicy.FIRST, "[12..20] | \"hög\" | \"ja\"", "- | - | \"nej\"");
        DecisionTable after = SomeTables.ageAndRisk(HitPolicy.FIRST, "[8..20] | \"hög\" | \"ja\"", "- | - | \"nej\"");

        assertThat(Comparison.of(before, after).regions())
                .extracting(WORDS::change)
                .containsExactly("8–11 år; Risk: hög: från nej till ja");
        assertThat(Comparison.of(before, after).written())
                .extracting(written -> WORDS.written(written, after))
                .containsExactly("Rad 1, Ålder: från 12–20 år till 8–20 år");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains(\"Komet\") | innehåller Komet",
                "contains(\"Komet\", \"FFT\") | innehåller Komet och FFT",
                "contains none(\"Komet\") | innehåller inte Komet",
                "contains none(\"Komet\", \"FFT\") | innehåller ingen av Komet och FFT",
                "contains(\"Komet\"), contains(\"FFT\") | innehåller Komet eller FFT",
                "not(contains(\"Komet\")) | allt utom det som innehåller Komet",
                "not(contains(\"Komet\"), contains(\"FFT\")) | allt utom det som innehåller Komet eller FFT",
                "not(contains(\"Komet\", \"FFT\")) | allt utom det som innehåller Komet och FFT",
                "not(contains none(\"Komet\"), contains(\"FFT\")) | innehåller Komet men inte FFT",
                "contains(\"Komet\"), contains none(\"FFT\") | innehåller Komet eller innehåller inte FFT",
            })
    void says_what_a_cell_asks_of_a_set(String cell, String said) {
        assertThat(WORDS.cell(cell, ValueType.setOf("Komet", "FFT", "MST"))).isEqualTo(said);
    }

    @Test
    void says_a_region_of_sets() {
        DecisionTable table = SomeTables.table(
                HitPolicy.FIRST,
                List.of(new InputClause("s", "tried", "Prövat", ValueType.setOf("Komet", "FFT", "MST"))),
                List.of(new OutputClause("o", "o", "o", ValueType.TEXT, Optional.empty())),
                "contains none(\"Komet\") | \"a\"",
                "contains(\"FFT\") | \"b\"");

        assertThat(TableAnalysis.of(table).gaps())
                .extracting(WORDS::region)
                .containsExactly("Prövat: innehåller Komet men inte FFT");
        assertThat(WORDS.value(Value.several())).isEqualTo("ingen");
        assertThat(WORDS.value(Value.several("Komet", "FFT"))).isEqualTo("FFT och Komet");
    }

    @Test
    void says_which_rows_never_decide_and_why() {
        DecisionTable first = SomeTables.ageAndRisk(
                HitPolicy.FIRST,
                "[0..12] | - | \"ja\"",
                "[10..25] | \"hög\" | \"nej\"",
                "[5..9] | \"hög\" | \"nej\"",
                "[9..14] | \"hög\" | \"nej\"",
                "> 25 | - | \"nej\"");
        TableFindings findings = TableAnalysis.of(first);

        assertThat(findings.masked())
                .extracting(masked -> WORDS.masked(masked, first))
                .containsExactly(
                        "Rad 3 avgör aldrig något, för rad 1 går före varje gång, till exempel i fallet Ålder: 5; Risk: hög.",
                        "Rad 4 avgör aldrig något, för någon av raderna 1 och 2 går före varje gång, till exempel i fallet Ålder: 9; Risk: hög.");
        assertThat(findings.unreachable())
                .extracting(WORDS::unreachable)
                .containsExactly(
                        "Rad 5 kan aldrig gälla. I kolumnen Ålder kräver den över 25 år, men kolumnen tillåter bara 0–25 år.");
    }

    @Test
    void says_how_rows_meet() {
        DecisionTable unique = SomeTables.ageAndRisk(
                HitPolicy.UNIQUE, "[0..12] | - | \"ja\"", "12 | \"hög\" | \"nej\"", "12 | \"låg\" | \"ja\"");

        assertThat(TableAnalysis.of(unique).overlaps())
                .extracting(overlap -> WORDS.overlap(overlap, unique))
                .containsExactly(
                        "Rad 1 och rad 2 säger emot varandra, till exempel i fallet Ålder: 12; Risk: hög.",
                        "Rad 1 och rad 3 säger samma sak om samma fall, till exempel Ålder: 12; Risk: låg.");
    }

    @Test
    void says_where_a_fault_is_why_and_what_to_do() {
        assertThat(CellReader.test("tolv", ValueType.age(0, 120)).faults())
                .extracting(fault -> new FaultWords(SWEDISH).fault(fault.inCell(3, "Ålder")))
                .containsExactly(
                        "Rad 3, Ålder, tecken 1: tolv är inget tal, och kolumnen innehåller tal. Skriv ett tal.");
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_its_cause_and_remedy_in_both_languages(FaultKind kind) {
        for (Texts texts : new Texts[] {SWEDISH, ENGLISH}) {
            assertThat(texts.has(kind.key())).isTrue();
            assertThat(texts.has(kind.remedyKey())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_has_a_word_in_both_languages(GuidelineVerdict verdict) {
        assertThat(SWEDISH.of(verdict)).doesNotContain("⟦");
        assertThat(ENGLISH.of(verdict)).doesNotContain("⟦");
    }

    private static Texts texts(Language language, String tag) {
        Map<String, String> byKey = new HashMap<>();
        for (String module : new String[] {"guidelines", "shell"}) {
            Properties properties = new Properties();
            Path file = Path.of("src/main/resources/messages/" + module + "_" + tag + ".properties");
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, text) -> byKey.put((String) key, (String) text));
        }
        return new Texts(language, byKey);
    }
}
