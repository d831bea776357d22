package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;

/**
 * A published cell of a what-if and whom it counts.
 *
 * @param meant the classes of people that it counts; none for what nobody can be
 * @param trait what it says of them beside what a guideline asks for
 */
record MeantCell(EarlierRelease.OfWhatIf release, CellKey cell, PublishedCount count, BitSet meant, Trait trait) {

    /** Release by release, each in the order of its cells. */
    static List<MeantCell> of(List<EarlierRelease.OfWhatIf> releases, Everybody everybody) {
        List<MeantCell> cells = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            EarlierRelease.OfWhatIf release = releases.get(i);
            Traits traits = new Traits(release.scenario());
            int scenario = i;
            release.published()
                    .cells()
                    .forEach((cell, count) -> cells.add(
                            new MeantCell(release, cell, count, everybody.meantBy(scenario, cell), traits.of(cell))));
        }
        return cells;
    }

    boolean isOfAnybody() {
        return trait.isAnybody() && !meant.isEmpty();
    }

    boolean isOfDecision() {
        return trait.kind() == Trait.Kind.DECISION;
    }
}
