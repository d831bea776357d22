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

    Optional<EvidenceCitations.Newer> newerThan(EvidenceRef ref) {
        return Optional.ofNullable(keeper.getIfAvailable()).flatMap(found -> found.newerThan(ref));
    }

    /** The set that can be cited instead, where somebody has saved one. */
    static Optional<EvidenceCitations.Choice> saved(EvidenceCitations.Newer newer) {
        return switch (newer) {
            case EvidenceCitations.Newer.Saved saved -> Optional.of(saved.choice());
            case EvidenceCitations.Newer.Untried _ -> Optional.empty();
        };
    }

    Optional<EvidenceCitations.Citation> find(EvidenceRef ref, Locale language) {
        return Optional.ofNullable(keeper.getIfAvailable()).flatMap(found -> found.find(ref, language));
    }
}
