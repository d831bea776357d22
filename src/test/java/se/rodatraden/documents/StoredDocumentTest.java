package se.rodatraden.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.kernel.CompartmentId;

class StoredDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tjänsteutlåtande, NSN 2024/412 | application/pdf | tjansteutlatande-nsn-2024-412.pdf",
                "../../etc/passwd | text/plain | etc-passwd.txt",
                "Åäö; \"x\" | text/csv | aao-x.csv",
                "中文 | image/png | dokument.png",
                "Okänt | application/x-unknown | okant.bin",
            })
    void the_name_of_the_file_is_plain_everywhere(String title, String mediaType, String name) {
        StoredDocument document = new StoredDocument(
                new DocumentId(new UUID(1, 2)),
                "matter",
                new UUID(3, 4),
                new CompartmentId(1),
                "matters.document.report",
                title,
                mediaType,
                1,
                "",
                Instant.EPOCH,
                "Anna Berg");
        assertThat(document.fileName()).isEqualTo(name);
    }
}
