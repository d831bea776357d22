package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.matters.CouncilMotion;

/**
 * Everything that the checks of a report compare.
 *
 * @param date of the report: acts are looked up on it
 * @param timing the due date against the meeting; empty when nobody asked or no meeting is known
 * @param decidedOn the day of the meeting that the report is written for; empty when none is chosen or planned
 * @param otherMeetings the body's meetings in the calendar from the report's date on
 * @param motionDeadline when the council should have decided
 */
public record ReportFacts(
        LocalDate date,
        Matter.Header matter,
        CouncilMotion motion,
        ReportOutline outline,
        OfficialReport.Content report,
        List<Hearing> hearings,
        Optional<ReplyTiming> timing,
        Optional<LocalDate> decidedOn,
        List<LocalDate> otherMeetings,
        Optional<StatutoryDeadline> motionDeadline,
        List<Statute> statutes) {

    public ReportFacts {
        hearings = List.copyOf(hearings);
        otherMeetings = List.copyOf(otherMeetings);
        statutes = List.copyOf(statutes);
    }
}
