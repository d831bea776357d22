package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.kernel.Period;

/**
 * What a new version of a guideline comes after.
 *
 * @param replaced adopted, not begun, and never to begin; in the order that they were to
 * @param before the last of those that stay: it holds until the new one begins; empty when none stays
 * @param beforeIsAhead whether that one has not begun, either
 */
public record Succession(List<GuidelineVersion> replaced, Optional<GuidelineVersion> before, boolean beforeIsAhead) {
    public Succession {
        replaced = List.copyOf(replaced);
    }

    /**
     * @param adopted every adopted version of the guideline
     * @param replacesAhead whether the body says that what has not begun never is to begin
     * @param day today, or the day of the decision where that is later
     */
    public static Succession of(List<GuidelineVersion> adopted, boolean replacesAhead, LocalDate day) {
        List<GuidelineVersion> inOrder =
                adopted.stream().sorted(Comparator.comparing(Succession::from)).toList();
        List<GuidelineVersion> ahead =
                inOrder.stream().filter(version -> from(version).isAfter(day)).toList();
        List<GuidelineVersion> staying = replacesAhead ? inOrder.subList(0, inOrder.size() - ahead.size()) : inOrder;
        return new Succession(
                replacesAhead ? ahead : List.of(),
                staying.isEmpty() ? Optional.empty() : Optional.of(staying.getLast()),
                !replacesAhead && !ahead.isEmpty());
    }

    /** The first day of the version that the new one follows on. */
    public Optional<LocalDate> previousFrom() {
        return before.map(Succession::from);
    }

    private static LocalDate from(GuidelineVersion version) {
        return version.state()
                .inForce()
                .map(Period::from)
                .orElseThrow(() -> new IllegalArgumentException("version " + version.id() + " is not adopted"));
    }
}
