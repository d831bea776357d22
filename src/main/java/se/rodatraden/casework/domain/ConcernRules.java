package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.rodatraden.kernel.Verdict;

/** What a report of concern can be about, and when it can have been received. */
public final class ConcernRules {
    /**
     * Below this age somebody is a child or young person (barn och unga) for social services: a contact person is
     * appointed (SoL (2025:400) 13:7) and mediation offered (18:9) for whoever has not turned 21.
     */
    public static final int YOUNG_BELOW = 21;

    private ConcernRules() {}

    /**
     * The child is born when the report is received, and is not grown up.
     *
     * @param received day 0
     */
    public static Verdict aboutSomebodyBorn(LocalDate birth, LocalDate received) {
        return Verdict.allowedIf(!birth.isAfter(received), "casework.refused.born-after-receipt")
                .and(() -> Verdict.allowedIf(
                        ChronoUnit.YEARS.between(birth, received) < YOUNG_BELOW,
                        "casework.refused.too-old",
                        YOUNG_BELOW));
    }

    /**
     * A law gives the time for the preliminary assessment; without one no clock could begin.
     *
     * @param inForce whether one was in force on the day of receipt
     * @param firstDay the first day on which one was
     */
    public static Verdict receivedUnderALaw(boolean inForce, Optional<LocalDate> firstDay) {
        return inForce
                ? Verdict.ALLOWED
                : firstDay.map(day -> Verdict.refused("casework.refused.before-the-law", day))
                        .orElseGet(() -> Verdict.refused("casework.refused.no-law"));
    }
}
