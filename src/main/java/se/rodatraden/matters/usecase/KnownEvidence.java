package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.matters.EvidenceCitations;

/** The figures that may be cited, also where no module keeps any: a committee may use the matters alone. */
@Component
class KnownEvidence {
    private final ObjectProvider<EvidenceCitations> keeper;

    KnownEvidence(ObjectProvider<EvidenceCitations> keeper) {
        this.keeper = keeper;
    }

    List<EvidenceCitations.Choice> available() {
        return Optional.ofNullable(keeper.getIfAvailable())
                .map(EvidenceCitations::available)
                .orElse(List.of());
    }

    Optional<EvidenceCitations.Citation> find(EvidenceRef ref, Locale language) {
        return Optional.ofNullable(keeper.getIfAvailable()).flatMap(found -> found.find(ref, language));
    }
}
