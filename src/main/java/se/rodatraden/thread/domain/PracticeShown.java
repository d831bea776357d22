package se.rodatraden.thread.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import se.rodatraden.evidence.GuidelineFigures;

/**
 * The protected counts of a version's practice as a reader can use them: the counts that may be shown, and those
 * that may not pooled to the sum that the shown ones already give. Nothing is told that subtraction would not, and
 * no sum below the threshold.
 *
 * @param total empty when there are too few decisions to show any count
 */
public record PracticeShown(int threshold, OptionalLong total, List<Division> divisions) {
    public PracticeShown {
        divisions = List.copyOf(divisions);
    }

    /** @param withheld categories of which nothing can be shown, not even together */
    public record Division(String by, List<Part> parts, List<String> withheld) {
        public Division {
            parts = List.copyOf(parts);
            withheld = List.copyOf(withheld);
        }
    }

    /** @param codes one category, or several that are only shown together */
    public record Part(List<String> codes, long number) {
        public Part {
            codes = List.copyOf(codes);
        }
    }

    public static PracticeShown of(GuidelineFigures.Figures figures) {
        return new PracticeShown(
                figures.threshold(),
                figures.total(),
                figures.divisions().stream()
                        .map(division -> pooled(division, figures))
                        .toList());
    }

    private static Division pooled(GuidelineFigures.Division division, GuidelineFigures.Figures figures) {
        List<Part> parts = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        long shown = 0;
        for (GuidelineFigures.Line line : division.lines()) {
            if (line.number().isPresent()) {
                parts.add(new Part(List.of(line.code()), line.number().getAsLong()));
                shown += line.number().getAsLong();
            } else {
                hidden.add(line.code());
            }
        }
        long together = figures.total().orElse(shown) - shown;
        if (hidden.size() < 2 || parts.isEmpty() || together < figures.threshold()) {
            return new Division(division.by(), parts, hidden);
        }
        parts.add(new Part(hidden, together));
        return new Division(division.by(), parts, List.of());
    }
}
