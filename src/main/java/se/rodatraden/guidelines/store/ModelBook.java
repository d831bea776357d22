package se.rodatraden.guidelines.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;

/**
 * Tables as they are stored. What is read must have the content hash that was stored with it: a model that
 * was altered behind the program's back is an error and never a rule.
 */
@Component
public class ModelBook {
    private static final int MOST = 64;

    private record Known(DecisionTable table, String hash) {}

    private final Map<String, Known> byModel = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    /** @throws IllegalStateException when the model would be too large to be read again; then nothing is to be stored */
    String write(DecisionTable table) {
        byte[] model = DmnWriter.write(table);
        if (model.length > DmnReader.LARGEST_FILE) {
            throw new IllegalStateException("a table of " + model.length + " bytes could not be read again");
        }
        return new String(model, StandardCharsets.UTF_8);
    }

    DecisionTable read(String model, String expectedHash) {
        Known known = byModel.get(model);
        if (known == null) {
            known = parsed(model);
            byModel.put(model, known);
        }
        if (!known.hash().equals(expectedHash)) {
            throw new IllegalStateException(
                    "a stored table has the content " + known.hash() + " and should have " + expectedHash);
        }
        return known.table();
    }

    private static Known parsed(String model) {
        return switch (DmnReader.readStored(model.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Read<DecisionTable>(DecisionTable table) -> new Known(table, table.hash());
            case Reading.Refused<DecisionTable>(List<TableFault> faults) ->
                throw new IllegalStateException("a stored table cannot be read: " + faults);
        };
    }
}
