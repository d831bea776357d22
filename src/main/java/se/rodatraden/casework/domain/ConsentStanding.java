package se.rodatraden.casework.domain;

import java.util.Map;
import se.rodatraden.guidelines.InterventionKey;

/**
 * How the answers in a case stand on one day to what the law of the day asks (samtyckesläge).
 *
 * @param nothingMayBeGiven whether those have said no without whom the law lets nothing be given by decision
 * @param each of what is proposed and what goes on
 */
public record ConsentStanding(boolean nothingMayBeGiven, Map<InterventionKey, ConsentNeed.Status> each) {
    public ConsentStanding {
        each = Map.copyOf(each);
    }

    public ConsentNeed.Status of(InterventionKey intervention) {
        return each.getOrDefault(intervention, ConsentNeed.Status.MISSING);
    }

    ConsentNeed.Status of(InterventionProposal proposal) {
        return of(proposal.header().intervention());
    }
}
