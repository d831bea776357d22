package se.rodatraden.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.Texts;

class DerivationTextTest {
    private static final Texts SWEDISH = texts(Language.SWEDISH, "sv");
    private static final Texts ENGLISH = texts(Language.ENGLISH, "en");
    private final Clocks clocks = new Clocks("", new DefaultResourceLoader());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRELIMINARY_ASSESSMENT|2026-02-16|Inkom 2026-02-16 → 14 dagar (20 kap. 2 § SoL (2025:400)) → senast 2026-03-02",
                "PRELIMINARY_ASSESSMENT|2024-10-07|Inkom 2024-10-07 → 14 dagar (11 kap. 1 a § SoL (2001:453), lagtexten är inte kontrollerad) → senast 2024-10-21",
                "LEGALITY_REVIEW|2024-12-04|Anslaget 2024-12-04 → 3 veckor (13 kap. 5 § KL (2017:725)) → 2024-12-25 är juldagen och räknas inte som sista dag (lag (1930:173)) → 2024-12-26 är annandag jul och räknas inte som sista dag (lag (1930:173)) → senast 2024-12-27",
                "MOTION_DECISION|2024-02-29|Väckt 2024-02-29 → 1 år (5 kap. 35 § KL (2017:725)) → månaden har ingen dag 29, så den sista dagen gäller: 2025-02-28 → senast 2025-02-28",
                "COUNCIL_SUMMONS|2024-11-25|Sammanträde 2024-11-25 → minst 1 vecka före (5 kap. 13 § KL (2017:725)) → senast 2024-11-18",
            })
    void says_how_the_day_was_reached(DeadlineRule rule, LocalDate trigger, String line) {
        assertThat(DerivationText.line(clocks.deadline(rule, trigger).orElseThrow(), SWEDISH))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void has_words_for_every_rule_in_both_languages(DeadlineRule rule) {
        StatutoryDeadline deadline =
                clocks.deadline(rule, LocalDate.of(2025, 8, 31)).orElseThrow();
        assertThat(DerivationText.line(deadline, SWEDISH) + DerivationText.line(deadline, ENGLISH))
                .doesNotContain("⟦");
    }

    @Test
    void has_words_for_every_day_off_and_every_path() {
        for (DayOff off : DayOff.values()) {
            assertThat(SWEDISH.of(off) + ENGLISH.of(off)).doesNotContain("⟦");
        }
        for (ReplyPath path : ReplyPath.values()) {
            assertThat(SWEDISH.of(path) + ENGLISH.of(path)).doesNotContain("⟦");
        }
    }

    private static Texts texts(Language language, String tag) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/clocks_" + tag + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> byKey = new HashMap<>();
        properties.forEach((key, text) -> byKey.put(key.toString(), text.toString()));
        return new Texts(language, byKey);
    }
}
