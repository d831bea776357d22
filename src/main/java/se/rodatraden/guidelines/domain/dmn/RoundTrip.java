package se.rodatraden.guidelines.domain.dmn;

import java.util.Optional;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.TableFault;

/**
 * Whether a table comes back from the file in which it would be stored. What does not is refused before it is stored: a
 * model that nobody can read would close every page that shows it.
 */
public final class RoundTrip {
    private static final FaultPlace WHOLE_FILE = new FaultPlace.InFile(1, 1);

    private RoundTrip() {}

    /** @return why the table would not come back; nothing when the very same one is read, and so one of the same hash */
    public static Optional<TableFault> fault(DecisionTable table) {
        byte[] stored = DmnWriter.write(table);
        if (stored.length > DmnReader.LARGEST_FILE) {
            return Optional.of(
                    TableFault.of(FaultKind.GROWS_TOO_LARGE, WHOLE_FILE, DmnReader.LARGEST_FILE / 1_000_000));
        }
        boolean comesBack =
                DmnReader.readStored(stored).found().filter(table::equals).isPresent();
        return comesBack ? Optional.empty() : Optional.of(TableFault.of(FaultKind.NOT_KEPT, WHOLE_FILE));
    }
}
