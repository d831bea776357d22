package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the guidelines in force said of every intervention for one child on one day, exactly as it was shown:
 * the inputs with where they came from, and each intervention with verdict, reason, rows and sources. Kept
 * with the proposal and the decision, and never changed.
 */
public record KeptEvaluation(LocalDate on, List<Input> inputs, List<Choice> choices) {
    public KeptEvaluation {
        inputs = List.copyOf(inputs);
        choices = List.copyOf(choices);
    }

    /**
     * What was asked with.
     *
     * @param value empty when it was not known
     * @param overtaken the day on which it was told, where it is of an earlier school year: the guidelines were asked
     *     without it
     */
    public record Input(Name name, String value, Origin origin, Optional<LocalDate> overtaken) {
        public Input(Name name, String value, Origin origin) {
            this(name, value, origin, Optional.empty());
        }
    }

    public enum Name {
        AGE,
        SCHOOL_YEAR,
        RISK,
        CONSENT,
        OTHERS_TRIED
    }

    public enum Origin {
        BIRTH_DATE,
        ASSESSMENT,
        OVERALL_JUDGEMENT,
        CONSENT_ANSWERS,
        TRIED_INTERVENTIONS,
        NOT_KNOWN
    }

    /**
     * One intervention of the catalogue.
     *
     * @param verdict {@link ChoiceRoute#code} of what the guideline said
     * @param missing what the guideline would have to know
     * @param span whom the city offers it to: {@code 12–20} with the unit {@code YEARS} or {@code SCHOOL_YEARS}
     * @param fit how the child stands to the span
     * @param rows ids of the rows that decided
     * @param guideline key, version and hash of what was asked; empty when no version was in force
     */
    public record Choice(
            String key,
            String name,
            String verdict,
            List<String> missing,
            String span,
            String spanUnit,
            String fit,
            String reason,
            String alternatives,
            List<String> citations,
            List<String> rows,
            Optional<Source> guideline) {
        public Choice {
            missing = List.copyOf(missing);
            citations = List.copyOf(citations);
            rows = List.copyOf(rows);
        }
    }

    public record Source(String guideline, String version, String hash) {}

    public Optional<Choice> choice(String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }
}
