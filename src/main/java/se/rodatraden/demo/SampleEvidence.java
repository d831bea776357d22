package se.rodatraden.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.usecase.RunWhatIf;
import se.rodatraden.evidence.usecase.SaveSnapshot;
import se.rodatraden.guidelines.GuidelineVersionId;

/** Tries the draft against the register and saves the figures, as the analyst would. */
@Component
@Profile("demo")
final class SampleEvidence {
    private static final LocalDate TRIED = LocalDate.of(2024, 10, 4);
    private final Stage stage;
    private final RunWhatIf runWhatIf;
    private final SaveSnapshot saveSnapshot;

    SampleEvidence(Stage stage, RunWhatIf runWhatIf, SaveSnapshot saveSnapshot) {
        this.stage = stage;
        this.runWhatIf = runWhatIf;
        this.saveSnapshot = saveSnapshot;
    }

    void tryDraft(GuidelineVersionId draft) {
        stage.on(TRIED, "erik.lindqvist", () -> {
            RunId run = runWhatIf.run(draft, "Underlag till socialnämndens svar på remissen KS 2024/890.");
            saveSnapshot.save(run, "SIG från åtta år: vilka berörs?", "KS 2024/890");
        });
    }
}
