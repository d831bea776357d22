package se.rodatraden.guidelines.domain;

import java.util.Map;
import java.util.UUID;

/**
 * A case that a guideline must answer in a known way; it is made up and nobody's. It is kept with its version and
 * tried at every change.
 *
 * @param facts by the name of the input, in people's words; an input that is absent is unknown
 */
public record GuidelineExample(UUID id, String title, Map<String, String> facts, Expected expected) {
    public GuidelineExample {
        facts = Map.copyOf(facts);
    }
}
