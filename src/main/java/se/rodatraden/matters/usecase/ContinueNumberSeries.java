package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.NumberSeries;

/** Begins a year's numbers after the last one taken in the diary that was used before. */
@Component
public class ContinueNumberSeries {
    private final NumberSeries numbers;

    ContinueNumberSeries(NumberSeries numbers) {
        this.numbers = numbers;
    }

    /** @throws se.rodatraden.kernel.RefusedException also when a number of that year is taken here already */
    @Transactional
    public void after(CompartmentId authority, int year, int lastTaken) {
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR), authority)
                .orThrow();
        Verdict.allowedIf(numbers.beginAfter(authority, year, lastTaken), "matters.refused.series-begun", year)
                .orThrow();
    }
}
