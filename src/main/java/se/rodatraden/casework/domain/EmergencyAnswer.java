package se.rodatraden.casework.domain;

import java.util.List;
import se.rodatraden.casework.ChildCaseId;

/** What came of asking for an emergency opening. */
public sealed interface EmergencyAnswer {

    /**
     * @param cases never empty
     * @param already whether every one of them was open to the actor before
     */
    record Opened(List<ChildCaseId> cases, boolean already) implements EmergencyAnswer {
        public Opened {
            cases = List.copyOf(cases);
        }
    }

    /** No such case, or one that is never opened so: whoever asks is not told which. */
    record NotFound() implements EmergencyAnswer {}

    /** The actor has asked as often as one person may in a day. */
    record TooMany() implements EmergencyAnswer {}
}
