package se.rodatraden.evidence.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.Texts;

/** Lines that were kept in Swedish are said in the language of whoever reads them. */
class WrittenChangesTest {
    private static final Texts ENGLISH = new Texts(
            Language.ENGLISH,
            Map.of(
                    "evidence.changes.CELL", "Row {0}, {1}: {2} becomes {3}",
                    "evidence.changes.ROW_NEW", "Row {0} is new",
                    "evidence.changes.ROW_GONE", "Row {0} of the version in force is removed",
                    "evidence.changes.COLUMN", "The column {0}: {1} becomes {2}",
                    "evidence.changes.FRAME", "The text around the table is changed"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rad 1, Ålder: 12–20 ändras till 8–20           | Row 1, Ålder: 12–20 becomes 8–20
            Rad 12, Vad {0} är: "a, b: c" ändras till -    | Row 12, Vad {0} är: "a, b: c" becomes -
            Rad 3 är ny                                    | Row 3 is new
            Rad 3 i gällande version tas bort              | Row 3 of the version in force is removed
            Kolumnen Risk: text ändras till tal            | The column Risk: text becomes tal
            Texten runt tabellen är ändrad                 | The text around the table is changed
            Något annat                                    | Något annat
            """)
    void a_kept_line_is_said_in_the_readers_language(String kept, String said) {
        assertThat(WrittenChanges.in(ENGLISH, kept)).isEqualTo(said);
    }
}
