package se.rodatraden.casework.web;

import java.util.List;
import se.rodatraden.casework.domain.Awaited;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.kernel.Actor;
import se.rodatraden.shell.Texts;

/**
 * A next step of a case as its page draws it: a way to go for those whose turn it is, a line for the others.
 *
 * @param what the last part of the message keys {@code casework.step.…}
 * @param about the name of the intervention; empty where the step is about none
 * @param href where the step is taken
 * @param own whether it is the reader's turn
 */
public record StepView(String what, String about, String href, boolean own) {

    static List<StepView> of(List<Awaited> awaited, String path, Actor reader) {
        return awaited.stream().map(one -> of(one, path, reader)).toList();
    }

    private static StepView of(Awaited awaited, String path, Actor reader) {
        boolean own = awaited.isTurnOf(reader).isAllowed();
        return switch (awaited) {
            case Awaited.Settling _ -> new StepView("settle", "", path + "/concern#settle", own);
            case Awaited.Assessing _ -> new StepView("assess", "", path + "/assessment", own);
            case Awaited.Judging _ -> new StepView("judge", "", path + "/assessment#field-level", own);
            case Awaited.Choosing _ -> new StepView("choose", "", path + "/interventions/new", own);
            case Awaited.Asking(ChildCase _, boolean refused) ->
                new StepView(refused ? "ask" : "ask-first", "", path + "/interventions#consents-heading", own);
            case Awaited.Closing _ -> new StepView("close", "", path + "/close", own);
            case Awaited.Approving(InterventionProposal.AwaitingApproval proposal, boolean refused) ->
                new StepView(
                        refused ? "approve-refused" : "approve",
                        proposal.header().name(),
                        proposal(path, proposal),
                        own);
            case Awaited.Deciding(InterventionProposal proposal) ->
                new StepView("decide", proposal.header().name(), proposal(path, proposal), own);
            case Awaited.Planning(GivenIntervention given) ->
                new StepView("plan", given.decision().name(), decision(path, given) + "/plan", own);
            case Awaited.FollowingUp(GivenIntervention given) ->
                new StepView("follow-up", given.decision().name(), decision(path, given) + "#follow-up-heading", own);
        };
    }

    /** What to do, on the button. */
    public String todo(Texts t) {
        return t.get("casework.step." + what, about);
    }

    /** Who is waited for, and for what. */
    public String waitsFor(Texts t) {
        return t.get("casework.step." + what + ".other", about);
    }

    private static String proposal(String path, InterventionProposal proposal) {
        return path + "/proposals/" + proposal.header().id();
    }

    private static String decision(String path, GivenIntervention given) {
        return path + "/decisions/" + given.decision().id();
    }
}
