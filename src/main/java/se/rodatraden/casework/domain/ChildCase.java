package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.Collection;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/** Where a child's case stands, and what may be done with it by whom (barnärende). */
public sealed interface ChildCase {

    CaseHeader header();

    /** A report of concern has been received; it is being settled whether to open an investigation. */
    record Reported(CaseHeader header) implements ChildCase {}

    /** Settled without an investigation. */
    record NotInvestigated(CaseHeader header, LocalDate endedOn) implements ChildCase {}

    record UnderInvestigation(CaseHeader header, LocalDate openedOn) implements ChildCase {}

    /** At least one intervention goes on; more may be proposed. */
    record Supported(CaseHeader header, LocalDate openedOn) implements ChildCase {}

    /** Every intervention has ended: the case is to be ended too, or another one chosen. */
    record SupportEnded(CaseHeader header, LocalDate openedOn) implements ChildCase {}

    record Closed(CaseHeader header, LocalDate endedOn) implements ChildCase {}

    default boolean isOpen() {
        return switch (this) {
            case Reported _, UnderInvestigation _, Supported _, SupportEnded _ -> true;
            case NotInvestigated _, Closed _ -> false;
        };
    }

    /**
     * Whether a new report about the child belongs here: what is being assessed or investigated takes it in. Once
     * that is finished it begins a case of its own, for a new preliminary assessment has its own time.
     */
    default boolean takesInReports() {
        return switch (this) {
            case Reported _, UnderInvestigation _ -> true;
            case NotInvestigated _, Supported _, SupportEnded _, Closed _ -> false;
        };
    }

    /** Open an investigation, or settle the report without one. */
    default Verdict maySettlePreliminary(Actor actor) {
        return handledBy(actor).and(() -> switch (this) {
            case Reported _ -> Verdict.ALLOWED;
            case NotInvestigated _, UnderInvestigation _, Supported _, SupportEnded _, Closed _ ->
                Verdict.refused("casework.refused.already-settled");
        });
    }

    /** Write the assessment, state the overall judgement, record consents and what was tried. */
    default Verdict mayAssess(Actor actor) {
        return handledBy(actor).and(this::isInvestigated);
    }

    /**
     * Once an intervention has been decided the judgement that it rests on is changed, and not taken away.
     *
     * @param judged whether there is to be a judgement, {@code before} whether there was one
     */
    default Verdict mayLeaveUnjudged(boolean judged, boolean before) {
        return switch (this) {
            case Supported _, SupportEnded _ ->
                Verdict.allowedIf(judged || !before, "casework.refused.judgement-stands");
            case Reported _, UnderInvestigation _, NotInvestigated _, Closed _ -> Verdict.ALLOWED;
        };
    }

    /** @param assessed whether an assessment has been written */
    default Verdict mayPropose(Actor actor, boolean assessed) {
        return mayAssess(actor).and(() -> Verdict.allowedIf(assessed, "casework.refused.no-assessment"));
    }

    /** @param ongoing how many interventions go on, {@code waiting} how many proposals are not settled */
    default Verdict mayClose(Actor actor, int ongoing, int waiting) {
        return mayAssess(actor)
                .and(() -> Verdict.allowedIf(ongoing == 0, "casework.refused.still-ongoing", ongoing))
                .and(() -> Verdict.allowedIf(waiting == 0, "casework.refused.still-waiting"));
    }

    default Verdict mayProtect(Actor actor) {
        return handledBy(actor)
                .and(() -> Verdict.allowedIf(!header().shielded(), "casework.refused.already-protected"));
    }

    /** Put right or fill in what is registered of the child and the guardians; what is closed stays as it was decided on. */
    default Verdict mayCorrectPersons(Actor actor) {
        return handledBy(actor).and(this::goesOn);
    }

    /** Say that one has read what one was told of: whoever handles the case, for it was told to nobody else. */
    default Verdict mayTakeNote(Actor actor) {
        return handledBy(actor)
                .and(this::goesOn)
                .and(() -> Verdict.allowedIf(
                        actor.id().equals(header().responsible().value()), "casework.refused.told-to-the-handler"));
    }

    /** Give it to another social worker of the unit. */
    default Verdict mayHandOver(Actor actor) {
        return notInEmergency()
                .and(() -> UnitOffice.leads(actor, header().compartment()))
                .and(this::goesOn);
    }

    private Verdict goesOn() {
        return switch (this) {
            case Reported _, UnderInvestigation _, Supported _, SupportEnded _ -> Verdict.ALLOWED;
            case NotInvestigated(CaseHeader _, LocalDate day) -> Verdict.refused("casework.refused.closed", day);
            case Closed(CaseHeader _, LocalDate day) -> Verdict.refused("casework.refused.closed", day);
        };
    }

    /** @param able the social workers of the unit who see the case */
    default Verdict mayBeHandedTo(StaffId to, Collection<StaffId> able) {
        return Verdict.allowedIf(!to.equals(header().responsible()), "casework.refused.handles-already")
                .and(() -> Verdict.allowedIf(able.contains(to), "casework.refused.cannot-handle"));
    }

    private Verdict notInEmergency() {
        return Verdict.allowedIf(header().emergencyUntil() == null, "casework.refused.emergency-reads-only");
    }

    private Verdict handledBy(Actor actor) {
        return notInEmergency().and(() -> UnitOffice.handles(actor, header().compartment()));
    }

    private Verdict isInvestigated() {
        return switch (this) {
            case Reported _ -> Verdict.refused("casework.refused.not-opened");
            case UnderInvestigation _, Supported _, SupportEnded _ -> Verdict.ALLOWED;
            case NotInvestigated(CaseHeader _, LocalDate day) -> Verdict.refused("casework.refused.closed", day);
            case Closed(CaseHeader _, LocalDate day) -> Verdict.refused("casework.refused.closed", day);
        };
    }
}
