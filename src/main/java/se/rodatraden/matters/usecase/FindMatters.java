package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.KnownMatters;
import se.rodatraden.matters.store.MatterStore;

@Component
@Transactional(readOnly = true)
class FindMatters implements KnownMatters {
    private final MatterStore matters;

    FindMatters(MatterStore matters) {
        this.matters = matters;
    }

    @Override
    public boolean isKnown(DiaryNumber number) {
        return matters.byNumber(number).isPresent();
    }

    @Override
    public List<DiaryNumber> withDemand(UUID demand) {
        return matters.numbersWithDemand(demand);
    }
}
