package se.rodatraden.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.Texts;

/** No code is read by whoever reviews the log; what somebody wrote is read as it was written. */
class LoggedReasonTest {
    private static final Texts T = new Texts(
            Language.SWEDISH,
            Map.of(
                    "kernel.Role.REGISTRAR", "Registrator",
                    "audit.reason.closed", "Kontot stängdes",
                    "audit.reason.ended", "Avslutat uppdrag: {0}",
                    "audit.reason.appointed", "Nytt uppdrag: {0}",
                    "audit.reason.appointed.from", "Nytt uppdrag: {0}, från {1}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+ REGISTRAR 2024-10-07 Kommunstyrelsen | Nytt uppdrag: Registrator, Kommunstyrelsen, från 7 oktober 2024",
                "+ REGISTRAR 2024-10-07                 | Nytt uppdrag: Registrator, från 7 oktober 2024",
                "- REGISTRAR Kommunstyrelsen            | Avslutat uppdrag: Registrator, Kommunstyrelsen",
                "- REGISTRAR                            | Avslutat uppdrag: Registrator",
                "×                                      | Kontot stängdes",
                "+ Något som någon skrev                | + Något som någon skrev",
                "Akut oro                               | Akut oro"
            })
    void a_code_is_told_in_words(String logged, String read) {
        assertThat(LoggedReason.in(logged, T)).isEqualTo(read);
    }
}
