package se.rodatraden.access;

import java.time.LocalDate;

/**
 * The municipality's conditions for emergency openings, as they are on one day.
 *
 * @param days how many days a record is open; the day of the opening is the first
 * @param mostADay how often one person may ask in a day
 */
public record EmergencyRule(int days, int reviewDays, int mostADay) {

    public LocalDate until(LocalDate today) {
        return today.plusDays(days - 1L);
    }
}
