package se.rodatraden.guidelines.usecase;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.Expected;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.ExampleStore;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.kernel.NotFoundException;

/** Writes the examples of a draft. With the version they are decided, and the next draft begins with them. */
@Component
public class KeepExamples {
    private final GuidelineStore versions;
    private final ExampleStore examples;

    KeepExamples(GuidelineStore versions, ExampleStore examples) {
        this.versions = versions;
        this.examples = examples;
    }

    /** @param facts by the name of the input, in words; what is absent is unknown */
    @Transactional
    public void keep(GuidelineVersionId draft, String title, Map<String, String> facts, Expected expected) {
        requireDraft(draft);
        examples.keep(draft, title, facts, expected);
    }

    @Transactional
    public void remove(GuidelineVersionId draft, UUID example) {
        requireDraft(draft);
        examples.remove(draft, example);
    }

    private void requireDraft(GuidelineVersionId id) {
        GuidelineVersion version = versions.versionForChange(id)
                .filter(found -> GuidelinePolicy.maySee(CurrentActor.get(), found.state()))
                .orElseThrow(() -> new NotFoundException("guideline version " + id));
        GuidelinePolicy.mayEdit(CurrentActor.get(), version.state()).orThrow();
    }
}
