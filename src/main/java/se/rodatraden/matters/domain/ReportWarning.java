package se.rodatraden.matters.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.LegalBasis;

/**
 * Something in a report that a reader would stumble on: where, why, by which rule, and what to do about it.
 * It informs; nothing is changed, and a report can be signed in spite of it.
 *
 * @param rule stable name of the check: {@code reply-due-before-meeting}
 * @param reason what is wrong, with what it was compared
 * @param source the provision; null for a rule of our own, which {@code reason} then explains
 * @param remedy what to do, where one thing is certain
 * @param waysOut the lawful ways, where there are several to choose from
 */
public record ReportWarning(
        String rule,
        Category category,
        Severity severity,
        Place place,
        Wording reason,
        @Nullable LegalBasis source,
        @Nullable Wording remedy,
        List<Wording> waysOut) {

    public ReportWarning {
        waysOut = List.copyOf(waysOut);
    }

    /** The kinds of check, in the order of the list that an editor would go by. */
    public enum Category {
        DATES_AGAINST_DEADLINES,
        ORDER_OF_DATES,
        HEARING_WITHOUT_OUTCOME,
        STANCE_OF_THE_REPLY,
        CLAUSES,
        REQUIRED_SECTIONS,
        AGE_SPANS,
        STALE_STATUTES
    }

    /** Error only for a cited rule or a plain contradiction; style is never an error. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /** Where the reader looks. */
    public sealed interface Place {

        record WholeReport() implements Place {}

        record Section(String key) implements Place {}

        /** Characters {@code from} to {@code to} of a section's text, and what stands there. */
        record Passage(String key, int from, int to, String quote) implements Place {}

        record Hearings() implements Place {}

        /** The section that the place lies in, where it lies in one. */
        default Optional<String> sectionKey() {
            return switch (this) {
                case Section(String key) -> Optional.of(key);
                case Passage(String key, int _, int _, String _) -> Optional.of(key);
                case WholeReport _, Hearings _ -> Optional.empty();
            };
        }
    }

    /** A message key and what fills it. */
    public record Wording(String key, List<Object> arguments) {
        public Wording {
            arguments = List.copyOf(arguments);
        }

        public static Wording of(String key, Object... arguments) {
            return new Wording(key, List.of(arguments));
        }
    }

    /** A warning about one rule; the rest is added by {@link #by}, {@link #remedy} and {@link #waysOut}. */
    static ReportWarning of(String rule, Category category, Severity severity, Place place, Object... reasonArguments) {
        return new ReportWarning(
                rule,
                category,
                severity,
                place,
                Wording.of("matters.warning." + rule, reasonArguments),
                null,
                null,
                List.of());
    }

    ReportWarning by(LegalBasis basis) {
        return new ReportWarning(rule, category, severity, place, reason, basis, remedy, waysOut);
    }

    ReportWarning remedied(Object... arguments) {
        return new ReportWarning(
                rule,
                category,
                severity,
                place,
                reason,
                source,
                Wording.of("matters.remedy." + rule, arguments),
                waysOut);
    }

    ReportWarning waysOut(List<Wording> ways) {
        return new ReportWarning(rule, category, severity, place, reason, source, remedy, ways);
    }
}
