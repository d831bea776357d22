package se.rodatraden.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.Custody;
import se.rodatraden.people.PersonName;

/**
 * One invented child's way through social services, as it was drawn. What would happen after the first day
 * of the demonstration has not happened yet.
 *
 * @param custody whose guardians are named with the report: two where it is joint, else one
 * @param goesOn whether an investigation is opened
 * @param settled the preliminary assessment, {@code assessed} the end of the investigation's questions,
 *     {@code decided} the decision on an intervention, {@code followedUp} its follow-up
 * @param risk as a social worker states it
 * @param intervention key of the one that is decided on; null when none is
 * @param byDeviation whether it departs from the guideline
 */
record PlannedChild(
        PersonalIdentityNumber number,
        PersonName name,
        Custody custody,
        LocalDate reported,
        ReporterCategory reporter,
        boolean goesOn,
        LocalDate settled,
        LocalDate assessed,
        LocalDate decided,
        LocalDate followedUp,
        RiskLevel risk,
        @Nullable String intervention,
        boolean byDeviation,
        boolean othersTried,
        int variant) {

    int ageAtDecision() {
        return (int) ChronoUnit.YEARS.between(number.birthDate(), decided);
    }

    static boolean hasHappened(LocalDate day) {
        return day.isBefore(DemoCalendar.FIRST_DAY);
    }
}
