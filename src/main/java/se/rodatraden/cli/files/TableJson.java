package se.rodatraden.cli.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.analysis.Region;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.MatchedRow;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;

/** Values, regions and outcomes as JSON. In no language: what people read is the other way to print. */
final class TableJson {
    private TableJson() {}

    static Map<String, @Nullable Object> table(DecisionTable table) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", table.name());
        json.put("label", table.label());
        json.put("hash", table.hash());
        return json;
    }

    /** An unknown value is {@code null}, which no known one is. */
    static @Nullable Object value(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Number number -> number.value();
            case Value.Text text -> text.value();
            case Value.Truth truth -> truth.value();
            case Value.Day day -> day.value().toString();
            case Value.Several several -> several.elements();
            case Value.Unknown _ -> null;
        };
    }

    static Map<String, @Nullable Object> inputs(Inputs inputs) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        inputs.values().forEach((name, value) -> json.put(name, value(value)));
        return json;
    }

    static Map<String, @Nullable Object> outcome(Outcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        switch (outcome) {
            case Outcome.One one -> {
                json.put("kind", "one");
                json.put("outputs", List.of(outputs(one.outputs())));
            }
            case Outcome.Many many -> {
                json.put("kind", "many");
                json.put(
                        "outputs",
                        many.outputs().stream().map(TableJson::outputs).toList());
            }
            case Outcome.Nothing _ -> json.put("kind", "nothing");
            case Outcome.Conflict _ -> json.put("kind", "conflict");
        }
        return json;
    }

    static Map<String, @Nullable Object> outputs(OutputRow row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        row.values().forEach((name, value) -> json.put(name, value(value)));
        return json;
    }

    static Map<String, @Nullable Object> row(MatchedRow row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", row.number());
        json.put("id", row.id());
        json.put("decisive", row.decisive());
        json.put("annotations", row.annotations());
        return json;
    }

    static Map<String, @Nullable Object> region(Region region) {
        List<Map<String, @Nullable Object>> limits = new ArrayList<>();
        for (Region.Limit limit : region.limits()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("input", limit.input().name());
            switch (limit.part()) {
                case AxisPart.Everything _ -> one.put("everything", true);
                case AxisPart.Ranges ranges ->
                    one.put(
                            "ranges",
                            ranges.ranges().stream().map(TableJson::range).toList());
                case AxisPart.Values values -> one.put("values", values(values.values()));
                case AxisPart.OtherThan others -> one.put("otherThan", values(others.values()));
                case AxisPart.Sets sets ->
                    one.put(
                            "sets",
                            sets.patterns().stream().map(TableJson::pattern).toList());
            }
            limits.add(one);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("limits", limits);
        json.put("example", inputs(region.example()));
        return json;
    }

    private static Map<String, @Nullable Object> pattern(AxisPart.Sets.Pattern pattern) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("with", pattern.with());
        json.put("without", pattern.without());
        return json;
    }

    private static List<@Nullable Object> values(List<Value> values) {
        List<@Nullable Object> json = new ArrayList<>();
        values.forEach(value -> json.add(value(value)));
        return json;
    }

    private static Map<String, @Nullable Object> range(ValueRange range) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("low", value(range.low()));
        json.put("lowIncluded", range.low() != null && range.lowClosed());
        json.put("high", value(range.high()));
        json.put("highIncluded", range.high() != null && range.highClosed());
        return json;
    }
}
