package se.rodatraden.audit.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.StaffId;

/**
 * A selection with the days it covers, both included, and what it needs to know.
 *
 * @param staff for {@link LogSelection#BY_STAFF}
 * @param number for {@link LogSelection#BY_NUMBER}
 * @param draw for {@link LogSelection#RANDOM_SAMPLE}: 1 is the first, another number gives other lines
 */
public record LogQuestion(
        LogSelection selection,
        LocalDate from,
        LocalDate to,
        @Nullable StaffId staff,
        @Nullable String number,
        int draw) {
    public LogQuestion {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a question about days cannot end before it begins");
        }
    }

    /** What the selection needs to know, as it is kept with the review; empty when it needs nothing. */
    public String detail() {
        return switch (selection) {
            case RANDOM_SAMPLE -> Integer.toString(draw);
            case BY_STAFF -> Optional.ofNullable(staff).map(StaffId::toString).orElse("");
            case BY_NUMBER -> Optional.ofNullable(number).orElse("");
            case EMERGENCIES, PROTECTED_PERSONS, OUTSIDE_OFFICE_HOURS, MANY_IN_SHORT_TIME, EVERYTHING -> "";
        };
    }
}
