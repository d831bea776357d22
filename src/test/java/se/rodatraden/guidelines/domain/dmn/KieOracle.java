package se.rodatraden.guidelines.domain.dmn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Value;

/** KIE DMN, asked about a table as our writer exports it. */
public final class KieOracle {

    /** @param failed whether KIE calls it an error, such as rows in conflict or a value that is not allowed */
    public record Said(Optional<Object> result, boolean failed, String messages) {}

    private final DMNRuntime runtime;
    private final DMNModel model;

    public KieOracle(DecisionTable table) {
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(DmnWriter.write(table))))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    public Said ask(Inputs inputs) {
        DMNContext context = runtime.newContext();
        inputs.values().forEach((name, value) -> context.set(name, plain(value)));
        DMNResult result = runtime.evaluateAll(model, context);
        DMNDecisionResult decision = result.getDecisionResults().getFirst();
        return new Said(
                Optional.ofNullable(decision.getResult()).map(KieOracle::normal),
                result.hasErrors(),
                result.getMessages().stream().map(DMNMessage::getText).collect(Collectors.joining("; ")));
    }

    /** As KIE takes it. */
    public static @Nullable Object plain(Value value) {
        return switch (value) {
            case Value.Number number -> number.value();
            case Value.Text text -> text.value();
            case Value.Truth truth -> truth.value();
            case Value.Day day -> day.value();
            case Value.Several several -> List.copyOf(several.elements());
            case Value.Unknown unknown -> null;
        };
    }

    /** Numbers that are equal as numbers, and structures by name. */
    static Object normal(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros();
            case List<?> list -> list.stream().map(KieOracle::normal).toList();
            case Map<?, ?> map -> {
                Map<String, Object> byName = new TreeMap<>();
                map.forEach((name, part) -> byName.put((String) name, normal(part)));
                yield byName;
            }
            default -> value;
        };
    }
}
