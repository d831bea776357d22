package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.FaultWords;
import se.rodatraden.guidelines.domain.dmn.DmnModel;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.AlikeFaults;
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
            case Reading.Refused<DmnModel>(List<TableFault> faults) -> throw refuse(command, file, faults);
        };
    }

    private static BadInput refuse(FileCommand command, Path file, List<TableFault> faults) {
        FaultWords words = new FaultWords(command.t());
        List<Refusal> refusals = new ArrayList<>();
        for (AlikeFaults alike : AlikeFaults.among(faults)) {
            refusals.add(new Refusal(
                    FileCommand.kind(alike.first().kind().key()),
                    file,
                    0,
                    words.place(alike.first().place()),
                    alike.more(),
                    command.t().get("cli.fault", file, words.fault(alike))));
        }
        if (faults.size() >= DmnReader.MOST_FAULTS) {
            refusals.add(Refusal.of(
                    "more", file, command.t().get("cli.fault", file, command.t().get("guidelines.fault.more"))));
        }
        return new BadInput(refusals);
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
            throw command.refuseFile(file, "cli.decision.several", names);
        }
        return tables.stream()
                .filter(table -> table.name().equals(decision))
                .findFirst()
                .orElseThrow(() -> command.refuseFile(file, "cli.decision.absent", decision, names));
    }
}
