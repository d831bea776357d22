package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.kernel.Verdict;

/** Shows every intervention for the child as the guidelines in force today have it, for a person to choose. */
@Component
public class ReadChoices {
    private final ChoicesForCase choices;
    private final CaseDoor door;

    ReadChoices(ChoicesForCase choices, CaseDoor door) {
        this.choices = choices;
        this.door = door;
    }

    /** @param mayPropose whether, and why not, the reader may propose one of them */
    public record Laid(ChildCase childCase, LaidOutChoices choices, Verdict mayPropose) {}

    @Transactional
    public Laid read(ChildCaseId id) {
        ChildCase childCase = door.toRead(id).childCase();
        LaidOutChoices laid = choices.layOut(id, door.today());
        return new Laid(
                childCase,
                laid,
                childCase.mayPropose(CurrentActor.get(), laid.assessment().isPresent()));
    }
}
