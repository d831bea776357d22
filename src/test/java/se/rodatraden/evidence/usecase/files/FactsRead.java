package se.rodatraden.evidence.usecase.files;

import java.io.InputStream;
import java.time.LocalDate;
import se.rodatraden.evidence.domain.PopulationSnapshot;

/** For the benchmark: a file read into facts, every row checked, and nothing asked of them. */
public final class FactsRead {
    private FactsRead() {}

    /** @return how many facts */
    public static long number(InputStream file) {
        return switch (FactsFile.read(file, LocalDate.MAX)) {
            case FileReading.Read<PopulationSnapshot>(PopulationSnapshot facts) -> facts.total();
            case FileReading.Refused<PopulationSnapshot> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
