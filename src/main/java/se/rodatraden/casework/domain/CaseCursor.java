package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Where a list of cases goes on: after this line. Lists are by deadline and case number, and by nothing else.
 *
 * @param due an ISO date, {@code infinity} for a case without a deadline
 */
public record CaseCursor(String due, String number) {
    public static final CaseCursor START = new CaseCursor("-infinity", "");

    public CaseCursor {
        if (!due.matches("-?infinity") && !isDay(due)) {
            throw new IllegalArgumentException("not a place in a list of cases");
        }
    }

    /** A day of our era: the database knows no year 0. */
    private static boolean isDay(String due) {
        try {
            return due.length() == 10 && LocalDate.parse(due).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    public static CaseCursor after(CaseLine line) {
        return new CaseCursor(
                line.next().map(next -> next.due().toString()).orElse("infinity"),
                line.childCase().header().number().value());
    }

    /** As it stands in an address: {@code 2024-10-21_B-2024-00123}. It says nothing of a person. */
    public String token() {
        return due + "_" + number;
    }

    /** @throws IllegalArgumentException for anything that {@link #token} did not write */
    public static CaseCursor parse(String token) {
        int split = token.indexOf('_');
        if (split < 0) {
            throw new IllegalArgumentException("not a place in a list of cases");
        }
        return new CaseCursor(token.substring(0, split), token.substring(split + 1));
    }
}
