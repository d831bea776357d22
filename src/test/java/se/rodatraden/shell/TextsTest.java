package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;

class TextsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 10, 7);
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("x.due", "Svar senast {0}, det kan inte dröja: {0}"),
            Map.entry("x.reply.one", "{0} svar"),
            Map.entry("x.reply.other", "{0} svar av {1}"),
            Map.entry("x.quote", "It can't be {0}"),
            Map.entry("x.why", "{0} beslutar"),
            Map.entry("kernel.Role.ANALYST", "Handläggare"),
            Map.entry("shell.and", "och"),
            Map.entry("shell.period.open", "från och med {0}"),
            Map.entry("shell.period.closed", "{0} – {1}"),
            Map.entry("shell.distance.today", "i dag"),
            Map.entry("shell.distance.ahead.one", "i morgon"),
            Map.entry("shell.distance.ahead.other", "om {0} dagar"),
            Map.entry("shell.distance.ago.one", "i går"),
            Map.entry("shell.distance.ago.other", "för {0} dagar sedan"));

    private final Texts swedish = new Texts(Language.SWEDISH, WORDS);
    private final Texts english = new Texts(Language.ENGLISH, WORDS);

    @Test
    void writes_a_date_as_a_reader_expects_it() {
        assertThat(plain(swedish.get("x.due", DAY)))
                .isEqualTo("Svar senast 7 oktober 2024, det kan inte dröja: 7 oktober 2024");
        assertThat(plain(english.date(DAY))).isEqualTo("7 October 2024");
        assertThat(plain(swedish.weekdayDate(DAY))).isEqualTo("måndag 7 oktober 2024");
        assertThat(swedish.isoDate(DAY)).isEqualTo("2024-10-07");
    }

    @Test
    void writes_a_moment_in_swedish_time() {
        assertThat(plain(swedish.moment(Instant.parse("2024-10-07T12:05:00Z")))).isEqualTo("7 oktober 2024 kl. 14.05");
        assertThat(plain(english.moment(Instant.parse("2024-10-07T12:05:00Z")))).isEqualTo("7 October 2024, 14:05");
    }

    @Test
    void groups_the_digits_of_large_numbers() {
        assertThat(plain(swedish.number(2400))).isEqualTo("2 400");
        assertThat(english.number(2400)).isEqualTo("2,400");
        assertThat(swedish.number(12.456, 1)).isEqualTo("12,5");
    }

    @Test
    void counts_one_apart_from_all_other_numbers() {
        assertThat(swedish.count("x.reply", 1)).isEqualTo("1 svar");
        assertThat(swedish.count("x.reply", 0, 4)).isEqualTo("0 svar av 4");
    }

    @Test
    void leaves_an_apostrophe_alone() {
        assertThat(english.get("x.quote", "so")).isEqualTo("It can't be so");
    }

    @Test
    void does_not_take_what_an_argument_says_for_a_place_of_an_argument() {
        assertThat(swedish.get("x.reply.other", "{1}", 4)).isEqualTo("{1} svar av 4");
    }

    @Test
    void names_a_constant_and_a_refusal_by_their_texts() {
        assertThat(swedish.of(Role.ANALYST)).isEqualTo("Handläggare");
        assertThat(swedish.reason((Verdict.Refused) Verdict.refused("x.why", Role.ANALYST)))
                .isEqualTo("Handläggare beslutar");
    }

    @Test
    void sentences_are_parted_by_more_than_an_and() {
        Verdict.Refused decides = new Verdict.Refused("x.why", List.of(Role.ANALYST));

        assertThat(plain(swedish.get("x.reply.other", 2, List.of(decides, decides))))
                .isEqualTo("2 svar av Handläggare beslutar; Handläggare beslutar");
    }

    @Test
    void joins_a_list_as_in_speech() {
        assertThat(swedish.list(List.of("skola", "polis", "fritid"))).isEqualTo("skola, polis och fritid");
        assertThat(swedish.list(List.of("skola"))).isEqualTo("skola");
        assertThat(swedish.list(List.of())).isEmpty();
    }

    @Test
    void says_how_far_away_a_day_is() {
        assertThat(swedish.distance(DAY, DAY)).isEqualTo("i dag");
        assertThat(swedish.distance(DAY, DAY.plusDays(1))).isEqualTo("i morgon");
        assertThat(swedish.distance(DAY, DAY.plusDays(3))).isEqualTo("om 3 dagar");
        assertThat(swedish.distance(DAY, DAY.minusDays(2))).isEqualTo("för 2 dagar sedan");
    }

    @Test
    void writes_an_open_and_a_closed_period() {
        assertThat(plain(swedish.period(Period.from(DAY)))).isEqualTo("från och med 7 oktober 2024");
        assertThat(plain(swedish.period(Period.of(DAY, DAY.plusDays(1))))).isEqualTo("7 oktober 2024 – 8 oktober 2024");
    }

    @Test
    void prints_a_key_without_a_text_so_that_nobody_overlooks_it() {
        assertThat(swedish.get("x.unknown")).isEqualTo("⟦x.unknown⟧");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
