package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineWords;
import se.rodatraden.guidelines.domain.dmn.DmnModel;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;

/** Reads a DMN file that the command line names. */
final class GivenModel {
    private GivenModel() {}

    static List<DecisionTable> tables(FileCommand command, Path file) {
        byte[] bytes = GivenFile.bytes(command, file, DmnReader.LARGEST_FILE);
        return switch (DmnReader.read(bytes)) {
            case Reading.Read<DmnModel>(DmnModel model) -> model.tables();
            case Reading.Refused<DmnModel>(List<TableFault> faults) -> {
                GuidelineWords words = new GuidelineWords(command.t());
                throw new BadInput(words.faults(faults).stream()
                        .map(fault -> command.t().get("cli.fault", file, fault))
                        .toList());
            }
        };
    }

    /** @param decision the name of one; null when the file has one alone */
    static DecisionTable table(FileCommand command, Path file, @Nullable String decision) {
        List<DecisionTable> tables = tables(command, file);
        if (decision == null && tables.size() == 1) {
            return tables.getFirst();
        }
        String names =
                String.join(", ", tables.stream().map(DecisionTable::name).toList());
        if (decision == null) {
            throw command.refuse("cli.decision.several", file, names);
        }
        return tables.stream()
                .filter(table -> table.name().equals(decision))
                .findFirst()
                .orElseThrow(() -> command.refuse("cli.decision.absent", file, decision, names));
    }
}
