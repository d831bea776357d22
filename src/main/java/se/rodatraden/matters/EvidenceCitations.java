package se.rodatraden.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.rodatraden.documents.Block;
import se.rodatraden.kernel.EvidenceRef;

/**
 * What a report may cite: frozen sets of figures that have passed disclosure control. Implemented by whoever
 * keeps them; a report works without, and then has nothing to choose from.
 */
public interface EvidenceCitations {

    /** The saved sets, the newest first. */
    List<Choice> available();

    /** @return empty when there is no such set, or when it is not the one that the reference names */
    Optional<Citation> find(EvidenceRef ref, Locale language);

    /**
     * What is newer than a set that is cited: the same draft tried on later facts of the register, or after it was
     * changed. Empty for figures from a file: what the other system holds by now is not known.
     */
    Optional<Newer> newerThan(EvidenceRef ref);

    /** Why a cited set has become old. */
    sealed interface Newer {
        /** The day up to which the newer facts tell. */
        LocalDate factsAsOf();

        /**
         * Somebody has saved a newer set, which can be cited.
         *
         * @param draftChanged whether the draft says something else than when the cited set was made
         */
        record Saved(Choice choice, boolean draftChanged) implements Newer {
            @Override
            public LocalDate factsAsOf() {
                return choice.factsAsOf();
            }
        }

        /**
         * A quarter has ended since, and nobody has saved figures of it.
         *
         * @param draft the version of the guideline to try again
         */
        record Untried(LocalDate factsAsOf, UUID draft) implements Newer {}
    }

    /** One saved set, as it is chosen by. */
    record Choice(EvidenceRef ref, String title, LocalDate factsAsOf) {}

    /**
     * A set as it is printed.
     *
     * @param summary the finding in one or two sentences
     * @param notes what could not be computed, and the rule by which counts are hidden
     * @param source one line: facts as of which day, receipt
     */
    record Citation(
            EvidenceRef ref,
            String title,
            LocalDate factsAsOf,
            String summary,
            List<Table> tables,
            List<String> notes,
            String source) {
        public Citation {
            tables = List.copyOf(tables);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param columns the first is the heading of the row headings
     * @param figure the same counts as a picture, protected as they are
     */
    record Table(String title, List<String> columns, List<Row> rows, Block.Figure figure) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Cells are texts, a hidden count among them. */
    record Row(String heading, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
