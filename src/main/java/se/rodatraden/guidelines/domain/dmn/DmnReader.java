package se.rodatraden.guidelines.domain.dmn;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;

/** Reads a DMN file. Every fault is told with its place; nothing is guessed and nothing is thrown. */
public final class DmnReader {
    /** In bytes; who reads a file needs to read no more than one byte beyond. */
    public static final int LARGEST_FILE = XmlTree.LARGEST_FILE;
    /** No more are noted of one file. */
    public static final int MOST_FAULTS = 100;

    /** Elements beside the decisions that are read with them, or that only draw. */
    private static final Set<String> BESIDE =
            Set.of("itemDefinition", "inputData", "description", "textAnnotation", "association", "extensionElements");

    private final XmlElement root;
    private final Faults faults = new Faults();
    private final TypeBook types;
    private final GivenBook givens;
    private final FileIds ids;

    private DmnReader(XmlElement root, boolean isOurs) {
        this.root = root;
        this.ids = new FileIds(root, !isOurs, faults);
        this.types = new TypeBook(root.children("itemDefinition"), faults);
        this.givens = new GivenBook(root, faults);
    }

    public static Reading<DmnModel> read(byte[] file) {
        return read(file, false);
    }

    private static Reading<DmnModel> read(byte[] file, boolean isOurs) {
        return switch (XmlTree.read(file)) {
            case Reading.Refused<XmlElement>(List<TableFault> found) -> new Reading.Refused<>(found);
            case Reading.Read<XmlElement>(XmlElement root) -> readRoot(root, isOurs);
        };
    }

    /** Reads no more of the stream than the largest file that is allowed, and one byte. */
    public static Reading<DmnModel> read(InputStream file) throws IOException {
        return read(file.readNBytes(XmlTree.LARGEST_FILE + 1));
    }

    /** Reads a file that holds exactly one table, as a guideline does, and that can be stored as it was read. */
    public static Reading<DecisionTable> readTable(byte[] file) {
        Reading<DecisionTable> reading = oneTable(read(file));
        return reading.found()
                .flatMap(RoundTrip::fault)
                .<Reading<DecisionTable>>map(Reading::refused)
                .orElse(reading);
    }

    /** Reads what we have written ourselves: what was written once is read whatever is asked of files that come today. */
    public static Reading<DecisionTable> readStored(byte[] file) {
        return oneTable(read(file, true));
    }

    private static Reading<DecisionTable> oneTable(Reading<DmnModel> reading) {
        return switch (reading) {
            case Reading.Refused<DmnModel>(List<TableFault> found) -> new Reading.Refused<>(found);
            case Reading.Read<DmnModel>(DmnModel model) ->
                model.tables().size() == 1
                        ? new Reading.Read<>(model.tables().getFirst())
                        : Reading.refused(TableFault.of(
                                FaultKind.SEVERAL_TABLES,
                                new FaultPlace.InFile(1, 1),
                                model.tables().size()));
        };
    }

    private static Reading<DmnModel> readRoot(XmlElement root, boolean isOurs) {
        Faults early = new Faults();
        if (!root.name().equals("definitions")) {
            early.add(FaultKind.NOT_DMN, root, root.name());
            return early.refuse();
        }
        if (DmnVersion.of(root.namespace()).isEmpty()) {
            early.add(FaultKind.OTHER_VERSION, root, root.namespace());
            return early.refuse();
        }
        return new DmnReader(root, isOurs).model();
    }

    private Reading<DmnModel> model() {
        Losses.noteUnreadable(root, faults);
        if (!faults.isEmpty()) {
            return faults.refuse();
        }
        Losses.note(root, faults);
        new Grammar(faults).check(root);
        FrameReader frames = new FrameReader(root, types, givens, ids, faults);
        List<DecisionTable> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (XmlElement child : root.children()) {
            if (!child.namespace().equals(root.namespace()) || BESIDE.contains(child.name())) {
                continue;
            }
            if (!child.name().equals("decision")) {
                faults.add(FaultKind.OUTSIDE_SUBSET, child, child.name());
                continue;
            }
            new DecisionReader(child, types, givens, ids, faults)
                    .table()
                    .map(table -> frames.framed(child, table))
                    .ifPresent(table -> {
                        if (names.add(table.name())) {
                            tables.add(table);
                        } else {
                            faults.add(FaultKind.DOUBLED, child, table.name());
                        }
                    });
        }
        if (tables.isEmpty() && faults.isEmpty()) {
            faults.add(FaultKind.NO_TABLE, root);
        }
        return faults.isEmpty()
                ? new Reading.Read<>(new DmnModel(
                        root.attribute("id").orElse(""),
                        root.attribute("name").orElse(""),
                        root.attribute("namespace").orElse(""),
                        tables))
                : faults.refuse();
    }
}
