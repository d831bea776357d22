package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.access.EmergencyOpening;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ConcernRules;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.NextStep;
import se.rodatraden.casework.domain.Notice;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.Verdict;

/** What is due in a case: on its own line in the unit's list, and on the worklist. */
@Component
class CaseClocks {
    private static final List<String> AFTER_APPROVAL = List.of(NextStep.DECIDE, NextStep.ASK, NextStep.ASK_AGAIN);

    private final Clocks clocks;
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;
    private final MyDeadlines myDeadlines;
    private final CaseStore cases;

    CaseClocks(
            Clocks clocks,
            SetDeadline setDeadline,
            MeetDeadline meetDeadline,
            MyDeadlines myDeadlines,
            CaseStore cases) {
        this.clocks = clocks;
        this.setDeadline = setDeadline;
        this.meetDeadline = meetDeadline;
        this.myDeadlines = myDeadlines;
        this.cases = cases;
    }

    /** @throws IllegalArgumentException for a day before the first law that we know */
    StatutoryDeadline statutory(DeadlineRule rule, LocalDate trigger) {
        return clocks.deadline(rule, trigger)
                .orElseThrow(() -> new IllegalArgumentException("no law gave a time for " + rule + " on " + trigger));
    }

    /** Whether a report can have been received on the day: a law gave a time for its preliminary assessment. */
    Verdict mayBeReceivedOn(LocalDate day) {
        return ConcernRules.receivedUnderALaw(
                clocks.deadline(DeadlineRule.PRELIMINARY_ASSESSMENT, day).isPresent(),
                clocks.firstDay(DeadlineRule.PRELIMINARY_ASSESSMENT));
    }

    /** Puts the first deadline of a new case on the worklist; its line in the list has it already. */
    void begin(CaseHeader header, NextStep next, StatutoryDeadline statutory) {
        set(header, next, statutory, link(header));
    }

    /** The report is settled: an investigation runs against its clock, or nothing is left to do. */
    void settled(ChildCase to, @Nullable StatutoryDeadline investigation) {
        meetDeadline.meet(to.header().id().value(), NextStep.SETTLE_REPORT);
        meetDeadline.meet(to.header().id().value(), NextStep.READ_REPORT);
        if (investigation == null) {
            cases.move(to, null);
            return;
        }
        NextStep next = new NextStep(NextStep.FINISH_INVESTIGATION, investigation.dueOn());
        cases.move(to, next);
        set(to.header(), next, investigation, link(to.header()));
    }

    /** Another report has come in: whoever handles the case is to read it today. */
    void reportedAgain(ChildCase childCase, LocalDate today) {
        CaseHeader header = childCase.header();
        set(header, new NextStep(NextStep.READ_REPORT, today), null, link(header) + "/concern");
        cases.move(childCase, earliest(header, null));
    }

    /** A report about the child began a case of its own: whoever handles this one is to read it today. */
    void reportedBeside(ChildCase childCase, CaseHeader begun, LocalDate today) {
        CaseHeader header = childCase.header();
        set(header, new NextStep(NextStep.READ_REPORT, today), null, link(begun) + "/concern");
        cases.move(childCase, earliest(header, null));
    }

    /** Whoever handles the case now is to read it. */
    void takenOver(ChildCase childCase, LocalDate today) {
        CaseHeader header = childCase.header();
        set(header, new NextStep(NextStep.TAKE_OVER, today), null, link(header));
        cases.move(childCase, earliest(header, null));
    }

    /** What whoever handles the case has been told of and not yet taken note of; told on the day that it is due. */
    List<CaseFile.Told> toldOf(CaseLine line, LocalDate today) {
        boolean perhaps = line.next().filter(next -> !next.due().isAfter(today)).isPresent();
        return perhaps
                ? myDeadlines.of(line.childCase().header().id().value()).stream()
                        .flatMap(open ->
                                Notice.of(open.kind()).stream().map(notice -> new CaseFile.Told(notice, open.link())))
                        .toList()
                : List.of();
    }

    /** @return whether it was open; to say twice that one has read it changes nothing */
    boolean noted(ChildCase childCase, Notice notice, String link) {
        UUID subject = childCase.header().id().value();
        boolean told = myDeadlines.of(subject).stream()
                .anyMatch(
                        open -> open.kind().equals(notice.step()) && open.link().equals(link));
        if (told) {
            meetDeadline.meet(subject, notice.step(), link);
            cases.move(childCase, earliest(childCase.header(), null));
        }
        return told;
    }

    /** What was reported has been weighed: in the preliminary assessment, or in the investigation. */
    void reportsWeighed(ChildCase childCase) {
        meetDeadline.meet(childCase.header().id().value(), NextStep.READ_REPORT);
        cases.move(childCase, earliest(childCase.header(), null));
    }

    /** The manager has answered: whoever handles the case goes on, before the next thing in it is due. */
    void answered(ChildCase childCase, ProposalId proposal, boolean approved, LocalDate today) {
        CaseHeader header = childCase.header();
        LocalDate due =
                Optional.ofNullable(earliest(header, null)).map(NextStep::due).orElse(today);
        String step = approved ? NextStep.DECIDE : NextStep.CHOOSE_ANEW;
        set(header, new NextStep(step, due), null, link(header, proposal));
        cases.move(childCase, earliest(header, null));
    }

    /** Who consents was answered: what is approved waits to be decided on, or for an answer before that. */
    void consented(ChildCase childCase, ProposalId proposal, ConsentNeed.Status consent) {
        CaseHeader header = childCase.header();
        String link = link(header, proposal);
        String to = afterApproval(consent);
        myDeadlines.of(header.id().value()).stream()
                .filter(open ->
                        AFTER_APPROVAL.contains(open.kind()) && open.link().equals(link))
                .filter(open -> !open.kind().equals(to))
                .findFirst()
                .ifPresent(open -> {
                    meetDeadline.meet(header.id().value(), open.kind(), link);
                    set(header, new NextStep(to, open.dueOn()), null, link);
                    cases.move(childCase, earliest(header, null));
                });
    }

    private static String afterApproval(ConsentNeed.Status consent) {
        return switch (consent) {
            case GIVEN -> NextStep.DECIDE;
            case MISSING -> NextStep.ASK;
            case REFUSED -> NextStep.ASK_AGAIN;
        };
    }

    /** A proposal is decided on or taken back. */
    void gone(ChildCase childCase, ProposalId proposal) {
        CaseHeader header = childCase.header();
        AFTER_APPROVAL.forEach(step -> meetDeadline.meet(header.id().value(), step, link(header, proposal)));
        cases.move(childCase, earliest(header, null));
    }

    /** Something else is proposed after a refusal. */
    void chosen(ChildCase childCase) {
        meetDeadline.meet(childCase.header().id().value(), NextStep.CHOOSE_ANEW);
        cases.move(childCase, earliest(childCase.header(), null));
    }

    /** An intervention is decided: the investigation's clock has stopped, and a follow-up is agreed. */
    void decided(ChildCase from, DecisionId decision, LocalDate followUpOn) {
        CaseHeader header = from.header();
        ChildCase to = switch (from) {
            case ChildCase.UnderInvestigation open -> new ChildCase.Supported(header, open.openedOn());
            case ChildCase.Supported supported -> supported;
            case ChildCase.SupportEnded ended -> new ChildCase.Supported(header, ended.openedOn());
            case ChildCase.Reported _, ChildCase.NotInvestigated _, ChildCase.Closed _ ->
                throw new IllegalStateException("nothing is decided in a case that is not investigated");
        };
        List.of(NextStep.FINISH_INVESTIGATION, NextStep.READ_REPORT, NextStep.CHOOSE_ANEW, NextStep.END_CASE)
                .forEach(step -> meetDeadline.meet(header.id().value(), step));
        NextStep next = new NextStep(NextStep.FOLLOW_UP, followUpOn);
        set(header, next, null, link(header, decision));
        cases.move(to, earliest(header, next));
    }

    /** A follow-up is done: the intervention is followed up again on the day {@code next}. */
    void followedUp(ChildCase childCase, DecisionId decision, LocalDate next) {
        CaseHeader header = childCase.header();
        meetDeadline.meet(header.id().value(), NextStep.FOLLOW_UP, link(header, decision));
        set(header, new NextStep(NextStep.FOLLOW_UP, next), null, link(header, decision));
        cases.move(childCase, earliest(header, null));
    }

    /**
     * The last follow-up of an intervention is done.
     *
     * @param others whether others go on; when none does, whoever handles the case is to end it, or choose anew
     */
    void ended(ChildCase from, DecisionId decision, boolean others, LocalDate today) {
        CaseHeader header = from.header();
        meetDeadline.meet(header.id().value(), NextStep.FOLLOW_UP, link(header, decision));
        if (!others && from instanceof ChildCase.Supported supported) {
            set(header, new NextStep(NextStep.END_CASE, today), null, link(header));
            cases.move(new ChildCase.SupportEnded(header, supported.openedOn()), earliest(header, null));
        } else {
            cases.move(from, earliest(header, null));
        }
    }

    /** When the intervention is followed up next; empty when it has ended. */
    Optional<LocalDate> nextFollowUp(CaseHeader header, DecisionId decision) {
        return myDeadlines.of(header.id().value()).stream()
                .filter(open ->
                        open.kind().equals(NextStep.FOLLOW_UP) && open.link().equals(link(header, decision)))
                .map(OpenDeadline::dueOn)
                .findFirst();
    }

    void close(ChildCase.Closed closed) {
        cases.move(closed, null);
        List.of(
                        NextStep.FINISH_INVESTIGATION,
                        NextStep.READ_REPORT,
                        NextStep.TAKE_OVER,
                        NextStep.CHOOSE_ANEW,
                        NextStep.END_CASE)
                .forEach(step -> meetDeadline.meet(closed.header().id().value(), step));
    }

    /**
     * What is due first on the case's part of the worklist. Of what is due on one day it is the answer of the manager,
     * which nobody has gone on with: the worklist has them by the names of their kinds.
     */
    private @Nullable NextStep earliest(CaseHeader header, @Nullable NextStep otherwise) {
        return myDeadlines.of(header.id().value()).stream()
                .filter(open -> !open.kind().equals(EmergencyOpening.REVIEW)) // the manager's, and no step of the case
                .map(open -> new NextStep(open.kind(), open.dueOn()))
                .min(Comparator.comparing(NextStep::due))
                .orElse(otherwise);
    }

    private static String link(CaseHeader header, ProposalId proposal) {
        return link(header) + "/proposals/" + proposal;
    }

    private void set(CaseHeader header, NextStep next, @Nullable StatutoryDeadline statutory, String link) {
        setDeadline.set(new Deadline(
                header.id().value(),
                header.compartment(),
                next.step(),
                header.number().value(),
                link,
                next.due(),
                statutory,
                header.responsible()));
    }

    private static String link(CaseHeader header) {
        return "/cases/" + header.id();
    }

    private static String link(CaseHeader header, DecisionId decision) {
        return "/cases/" + header.id() + "/decisions/" + decision;
    }
}
