package se.rodatraden.guidelines.domain.table;

import java.util.ArrayList;
import java.util.List;

/** Some of one input's values, put as people would say it. */
public sealed interface AxisPart {

    /** The input does not matter. */
    record Everything() implements AxisPart {}

    record Ranges(List<ValueRange> ranges) implements AxisPart {
        public Ranges {
            ranges = List.copyOf(ranges);
        }
    }

    record Values(List<Value> values) implements AxisPart {
        public Values {
            values = List.copyOf(values);
        }
    }

    record OtherThan(List<Value> values) implements AxisPart {
        public OtherThan {
            values = List.copyOf(values);
        }
    }

    /** Sets that fit any of the patterns. */
    record Sets(List<Pattern> patterns) implements AxisPart {
        public Sets {
            patterns = List.copyOf(patterns);
        }

        /** Sets that hold all of the one and none of the other, whatever else they hold. */
        public record Pattern(List<String> with, List<String> without) {
            public Pattern {
                with = List.copyOf(with);
                without = List.copyOf(without);
            }
        }
    }

    /**
     * The given cells of an axis, neighbours joined.
     *
     * @param chosen indexes into the axis, ascending
     */
    static AxisPart of(Axis axis, List<Integer> chosen) {
        if (chosen.size() == axis.cells().size()) {
            return new Everything();
        }
        if (axis.cells().getFirst() instanceof AxisCell.Subset) {
            return new Sets(SetPatterns.of(chosen.stream()
                    .map(index -> (AxisCell.Subset) axis.cells().get(index))
                    .toList()));
        }
        List<ValueRange> ranges = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        boolean others = false;
        int previous = -2;
        for (int index : chosen) {
            switch (axis.cells().get(index)) {
                case AxisCell.Span span -> {
                    if (index == previous + 1) {
                        ranges.add(ranges.removeLast().through(span.range()));
                    } else {
                        ranges.add(span.range());
                    }
                    previous = index;
                }
                case AxisCell.Single single -> values.add(single.sample());
                case AxisCell.Subset subset -> throw new IllegalStateException("an axis of sets has only sets");
                case AxisCell.Other other -> others = true;
            }
        }
        if (others) {
            List<Value> left = new ArrayList<>();
            for (AxisCell cell : axis.cells()) {
                if (cell instanceof AxisCell.Single(Value sample) && !values.contains(sample)) {
                    left.add(sample);
                }
            }
            return new OtherThan(left);
        }
        return ranges.isEmpty() ? new Values(values) : new Ranges(ranges);
    }
}
