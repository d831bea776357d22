package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.Awaited;
import se.rodatraden.casework.domain.CaseClosing;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ConsentStanding;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.Notice;
import se.rodatraden.casework.domain.PreliminaryAssessment;
import se.rodatraden.casework.domain.ReportOfConcern;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.Household;
import se.rodatraden.people.NamedGuardian;

/**
 * One case as whoever opened it sees it.
 *
 * @param standing how the answers stand today to what the law asks
 * @param proposals and {@code given}: newest first
 * @param closing why it was closed; empty while it is open
 * @param beside the child's other cases in the unit, ended ones too, as far as the reader sees them
 * @param told what whoever handles it has not taken note of
 * @param named whom further reports name as guardians, and the household does not have
 * @param names of the staff who appear in it
 */
public record CaseFile(
        CaseLine line,
        Household household,
        List<ReportOfConcern> concerns,
        Optional<PreliminaryAssessment> preliminary,
        Optional<Assessment> assessment,
        Consents consents,
        ConsentStanding standing,
        List<InterventionProposal> proposals,
        List<GivenIntervention> given,
        Optional<CaseClosing> closing,
        List<RunningClock> clocks,
        List<ChildCase> beside,
        List<Told> told,
        List<NamedGuardian> named,
        Map<StaffId, String> names) {

    /**
     * A statutory clock of the case.
     *
     * @param metOn when what it asks for was done; empty while it runs
     */
    public record RunningClock(StatutoryDeadline deadline, Optional<LocalDate> metOn) {}

    /** @param link where one reads what one is told of */
    public record Told(Notice notice, String link) {}

    public ChildCase childCase() {
        return line.childCase();
    }

    /** The child's cases that the whole unit can read although another of them is protected; none, as a rule. */
    public List<ChildCase> exposed() {
        List<ChildCase> all =
                Stream.concat(Stream.of(childCase()), beside.stream()).toList();
        return all.stream().anyMatch(one -> one.header().shielded())
                ? all.stream().filter(one -> !one.header().shielded()).toList()
                : List.of();
    }

    public int ongoing() {
        return (int) given.stream().filter(GivenIntervention::isOngoing).count();
    }

    public int waiting() {
        return (int) proposals.stream().filter(InterventionProposal::isOpen).count();
    }

    /** What the case waits for now, the most pressing first. */
    public List<Awaited> awaited() {
        return Awaited.in(childCase(), assessment, standing, proposals, given);
    }

    public String nameOf(StaffId staff) {
        return names.getOrDefault(staff, "–");
    }
}
