package se.rodatraden.matters.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.LegalBasis;

/**
 * Something in a report that a reader would stumble on: where, why, by which rule, and what to do about it. It informs;
 * nothing is changed, and a report can be signed in spite of it.
 *
 * @param rule stable name: {@code reply-due-before-meeting}; its texts are {@code matters.warning.<rule>} and, where one
 *     remedy is certain, {@code matters.remedy.<rule>}
 * @param comparedWith what it was held against, as it stands elsewhere or in the knowledge; empty for nothing
 * @param reason what is wrong
 * @param source the provision, with the days between which it holds; null for a rule of our own
 * @param remedy what to do, where one thing is certain
 * @param waysOut the lawful ways, where there are several to choose from
 */
public record Finding(
        String rule,
        Category category,
        Severity severity,
        Place place,
        String comparedWith,
        Wording reason,
        @Nullable LegalBasis source,
        @Nullable Wording remedy,
        List<Wording> waysOut) {

    public Finding {
        waysOut = List.copyOf(waysOut);
    }

    /** About one rule; the rest is added by the methods below. */
    public static Finding of(
            String rule, Category category, Severity severity, Place place, Object... reasonArguments) {
        return new Finding(
                rule,
                category,
                severity,
                place,
                "",
                Wording.of("matters.warning." + rule, reasonArguments),
                null,
                null,
                List.of());
    }

    /** What stands at the place. */
    public String quote() {
        return place.quoted();
    }

    public Finding against(Object compared) {
        return new Finding(rule, category, severity, place, compared.toString(), reason, source, remedy, waysOut);
    }

    public Finding by(LegalBasis basis) {
        return new Finding(rule, category, severity, place, comparedWith, reason, basis, remedy, waysOut);
    }

    public Finding remedied(Object... arguments) {
        return new Finding(
                rule,
                category,
                severity,
                place,
                comparedWith,
                reason,
                source,
                Wording.of("matters.remedy." + rule, arguments),
                waysOut);
    }

    public Finding waysOut(List<Wording> ways) {
        return new Finding(rule, category, severity, place, comparedWith, reason, source, remedy, ways);
    }
}
