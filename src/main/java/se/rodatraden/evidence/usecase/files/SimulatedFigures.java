package se.rodatraden.evidence.usecase.files;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a draft would change for the facts of a file, after protection. A figure that is absent is hidden.
 *
 * @param byAge and {@code byDistrict}: empty when not asked for
 * @param lacking inputs of either table that facts do not say
 * @param receipt canonical JSON of everything that decided the figures, and {@code receiptHash} its SHA-256
 */
public record SimulatedFigures(
        Line total,
        List<Transition> transitions,
        List<Line> byAge,
        List<Line> byDistrict,
        List<Lacking> lacking,
        String receipt,
        String receiptHash) {
    public SimulatedFigures {
        transitions = List.copyOf(transitions);
        byAge = List.copyOf(byAge);
        byDistrict = List.copyOf(byDistrict);
        lacking = List.copyOf(lacking);
    }

    /** @param code an age in years, a band of ages, a district, or {@code total} */
    public record Line(
            String code,
            OptionalLong all,
            OptionalLong today,
            OptionalLong after,
            OptionalLong newly,
            OptionalLong noLonger) {}

    /** An input, by its name in the table and as people read it. */
    public record Lacking(String name, String label) {}

    /** So many go from the one outcome to the other, or stay; both by the name that the glossary has. */
    public record Transition(String today, String after, OptionalLong number) {}
}
