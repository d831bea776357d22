package se.rodatraden.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "den 20 november 2024, den 20~november 2024",
        "11 kap. 1 a § SoL, 11~kap.~1~a § SoL",
        "1 650 000 kronor, 1~650~000 kronor",
        "12 år och 5 procent, 12~år och 5~procent",
        "Dnr KS 2024/890, Dnr KS 2024/890",
        "8 barn, 8 barn",
    })
    void keeps_together_what_belongs_together(String text, String typeset) {
        assertThat(Words.in(Locale.of("sv")).typeset(text).replace('\u00a0', '~'))
                .isEqualTo(typeset);
    }
}
