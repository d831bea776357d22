package se.rodatraden.evidence.usecase.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.store.Register;
import se.rodatraden.evidence.store.ReleaseLedger.Facts;
import se.rodatraden.evidence.usecase.FindTriableDrafts;
import se.rodatraden.evidence.usecase.ReleaseWhatIf;
import se.rodatraden.evidence.usecase.TriableDraft;
import se.rodatraden.guidelines.GuidelineVersionId;

/**
 * Tries a draft against the facts of a file that another case system exported, all of it or nothing. The file is a
 * population of its own and never enters the register (decision record 0022).
 */
@Component
public class RunWhatIfOnFile {
    private final FindTriableDrafts drafts;
    private final Register register;
    private final ReleaseWhatIf release;
    private final Clock clock;

    RunWhatIfOnFile(FindTriableDrafts drafts, Register register, ReleaseWhatIf release, Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.release = release;
        this.clock = clock;
    }

    /**
     * @param described where the facts come from and of which day, 10 to 200 characters; printed with the figures
     * @param madeUp whether no child stands behind them; otherwise the municipality's decision and impact assessment
     *     are needed
     * @param purpose what the figures are needed for, 10 to 500 characters; kept with the run
     */
    public record Question(GuidelineVersionId draft, String described, boolean madeUp, String purpose) {}

    @Transactional
    public FileReading<RunId> run(Question question, InputStream facts) {
        TriableDraft chosen = drafts.onFile(question.draft(), question.madeUp());
        chosen.mayTry().orThrow();
        return switch (FactsFile.read(facts, LocalDate.now(clock))) {
            case FileReading.Refused<PopulationSnapshot>(List<RepeatedFault> faults, boolean more) ->
                new FileReading.Refused<>(faults, more);
            case FileReading.Read<PopulationSnapshot>(PopulationSnapshot read) ->
                new FileReading.Read<>(released(chosen, question, read));
        };
    }

    private RunId released(TriableDraft chosen, Question question, PopulationSnapshot read) {
        Instant now = clock.instant();
        return release.run(
                chosen,
                question.purpose(),
                register.keep(read, now),
                new Facts(FactsOrigin.FILE, question.described(), question.madeUp()),
                now);
    }
}
