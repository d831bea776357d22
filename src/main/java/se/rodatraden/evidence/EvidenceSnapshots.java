package se.rodatraden.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.rodatraden.documents.Picture;
import se.rodatraden.kernel.EvidenceRef;

/**
 * The saved evidence snapshots, for those who cite them: an official report, its PDF, the thread. Everything
 * here has passed disclosure control and may be published as it stands.
 */
public interface EvidenceSnapshots {

    /** How a hidden count is written. */
    String HIDDEN = "*";

    /** Newest first. */
    List<Listed> saved();

    /** @return empty when there is no such snapshot, or when its receipt is not the one cited */
    Optional<Snapshot> find(EvidenceRef ref, Locale language);

    /** @param matter the diary number that the analyst gave, or an empty text */
    record Listed(EvidenceRef ref, String title, String matter, Instant savedAt, LocalDate factsAsOf) {}

    /**
     * @param summary the finding in one or two sentences
     * @param notes what could not be computed, and the rule of suppression in one sentence
     * @param receipt the lines of the receipt
     * @param source one line: facts as of which day, and the receipt's checksum
     */
    record Snapshot(
            EvidenceRef ref,
            String title,
            LocalDate factsAsOf,
            String summary,
            List<Drawn> tables,
            List<String> notes,
            List<ReceiptLine> receipt,
            String source) {}

    /**
     * Cells are texts: a number with a space between thousands, or {@code *} for a hidden one.
     *
     * @param columns the first is the heading of the row headings
     */
    record Table(String title, List<String> columns, List<Row> rows) {}

    /** A table and the picture of it. */
    record Drawn(Table table, Chart chart) {}

    record Row(String heading, List<String> cells, boolean total) {}

    /**
     * The figures of one of the tables.
     *
     * @param svg a whole {@code svg} element with {@code role="img"}, title and description; texts are text
     * @param printed the same picture for a document on paper
     * @param alternative what the picture says, for those who cannot see it
     */
    record Chart(String title, String svg, Picture printed, String alternative) {}

    record ReceiptLine(String label, String value) {}
}
