package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DueStep;
import se.rodatraden.matters.store.DueCorrectionStore;
import se.rodatraden.matters.store.ExtensionStore;

/** What has been said between the sides of a round about the days of its replies. */
@Component
class DueSteps {
    private final ExtensionStore extensions;
    private final DueCorrectionStore corrections;

    DueSteps(ExtensionStore extensions, DueCorrectionStore corrections) {
        this.extensions = extensions;
        this.corrections = corrections;
    }

    List<DueStep> of(MatterId matter) {
        return Stream.<DueStep>concat(extensions.of(matter).stream(), corrections.of(matter).stream())
                .toList();
    }
}
