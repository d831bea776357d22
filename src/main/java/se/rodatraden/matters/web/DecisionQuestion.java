package se.rodatraden.matters.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.matters.domain.DecisionDoubt;
import se.rodatraden.matters.domain.TextMark;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.shell.FormErrors;

/**
 * A doubt about a decision that was typed, with the box that says that it stands so in the minutes. The box answers what was
 * told of what was typed: it is asked anew once either is another.
 *
 * @param mark of that; what the box sends
 * @param answered whether the box came ticked for it
 */
public record DecisionQuestion(DecisionDoubt doubt, String mark, boolean answered) {

    static DecisionQuestion of(DecisionDoubt doubt, RecordDecision.Particulars about, Map<String, String> typed) {
        String mark = TextMark.of(Stream.of(
                        Stream.of(doubt.told().reason(), about.outcome(), Objects.toString(about.stance(), "")),
                        doubt.told().arguments().stream(),
                        about.guidelines().stream()
                                .filter(effect -> doubt.draft()
                                        .filter(effect.version()::equals)
                                        .isPresent())
                                .map(effect -> Objects.toString(effect.inForceFrom(), "")),
                        about.clauses().stream())
                .flatMap(words -> words)
                .map(Object::toString));
        return new DecisionQuestion(doubt, mark, mark.equals(typed.get(name(doubt))));
    }

    public String name() {
        return name(doubt);
    }

    private static String name(DecisionDoubt doubt) {
        return "meant-" + doubt.key();
    }

    /** What rests on a field that could not be read would be asked about in vain. */
    boolean canBeAsked(FormErrors errors) {
        Set<String> unread =
                errors.entries().stream().map(FormErrors.Entry::field).collect(Collectors.toUnmodifiableSet());
        return !unread.contains("clauses")
                && !unread.contains(field())
                && (doubt.draft().isEmpty() || unread.stream().noneMatch(field -> field.startsWith("effect-")));
    }

    void ask(FormErrors errors) {
        errors.toCheck(name(), doubt.told().reason(), doubt.told().arguments().toArray());
    }

    /** The field within which it stands. */
    String field() {
        return switch (doubt.kind()) {
            case CLAUSES_ON_MOTION, GRANTS_AND_REJECTS, DRAFT_BOTH_WAYS, REJECTS_AND_ADOPTS, SENT_BACK_OR_WAITS ->
                "clauses";
            case STANCE_NOT_PROPOSED, STANCE_NOT_IN_CLAUSES -> "stance";
            case APPROVED_AT_ONCE -> "immediate";
            case ANOTHER_DAY, DAY_NOT_SAID, DAY_NOT_READ, TWO_DAYS ->
                "from-" + doubt.draft().orElseThrow();
            case DRAFT_ADOPTED,
                    DRAFT_REJECTED,
                    DRAFT_LEFT,
                    ANOTHER_ADOPTED,
                    ADOPTION_NOT_SAID,
                    MOTION_REJECTED,
                    MOTION_GRANTED -> "effect-" + doubt.draft().orElseThrow();
        };
    }
}
