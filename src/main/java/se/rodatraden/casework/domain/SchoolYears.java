package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.time.Month;

/**
 * When a school year turns. It begins in August and ends in June (skolförordningen 2011:185, 3 kap. 3 §); from the first
 * of July what was told of a child's year is of the one before, and whether the child goes on to the next is asked.
 */
public final class SchoolYears {
    private static final Month TURN = Month.JULY;

    private SchoolYears() {}

    static boolean hasBegunBetween(LocalDate told, LocalDate day) {
        return beginning(told).isBefore(beginning(day));
    }

    /** Whether the day is in the autumn term, or in the summer before it. */
    public static boolean isAutumn(LocalDate day) {
        return day.getMonth().compareTo(TURN) >= 0;
    }

    private static LocalDate beginning(LocalDate day) {
        LocalDate turn = LocalDate.of(day.getYear(), TURN, 1);
        return day.isBefore(turn) ? turn.minusYears(1) : turn;
    }
}
