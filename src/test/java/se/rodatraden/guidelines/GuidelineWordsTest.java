package se.rodatraden.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.HitPolicy;
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

    @Test
    void says_where_a_fault_is_why_and_what_to_do() {
        assertThat(CellReader.test("tolv", ValueType.age(0, 120)).faults())
                .extracting(fault -> WORDS.fault(fault.inCell(3, "Ålder")))
                .containsExactly("Rad 3, Ålder, tecken 1: Ordet tolv saknar citattecken. Skriv \"tolv\".");
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
