package se.rodatraden.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.rodatraden.guidelines.GuidelineVersion;

/** What has been decided about children under a version of a guideline: protected counts, never a list. */
public interface GuidelineFigures {

    /** @return empty while no whole quarter has passed under the version, or when the facts may not be used */
    Optional<Figures> decidedUnder(GuidelineVersion version);

    /**
     * @param asOf the day on which the facts were counted, the last of a quarter
     * @param threshold counts below it are hidden, and others where a hidden one could be worked out
     */
    record Figures(LocalDate asOf, int threshold, OptionalLong total, List<Division> divisions) {
        public Figures {
            divisions = List.copyOf(divisions);
        }
    }

    /**
     * The same decisions divided one way: {@code age}, {@code way} (within the guideline or by deviation) or
     * {@code outcome} (of the latest follow-up).
     */
    record Division(String by, List<Line> lines) {
        public Division {
            lines = List.copyOf(lines);
        }
    }

    /** @param number empty when it is hidden */
    record Line(String code, OptionalLong number) {}
}
