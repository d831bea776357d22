package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CountSystem;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/**
 * Finds the cells that would tell something together with a figure already out (disclosure-control D4, D9).
 *
 * <p>Over the same facts: a cell that means exactly what an earlier hidden one means, and a cell that contains,
 * or lies within, an earlier shown one and differs from it by a few. What a cell means is taken over everybody
 * there can be, since that is what a reader knows; that two cells happen to count the same children is not.
 * Over other facts: the same cell of the same versions, shown both times, that has changed by a few. Larger
 * webs of releases are not solved jointly.
 */
final class Differencing {
    private final WhatIf whatIf;
    private final CountSystem counts;
    private final Map<CellKey, BitSet> meanings;
    private final int threshold;

    private Differencing(WhatIf whatIf, CountSystem counts, SuppressionRule rule) {
        this.whatIf = whatIf;
        this.counts = counts;
        this.meanings = whatIf.meanings();
        this.threshold = rule.threshold();
    }

    /** What an earlier release makes unsafe; a first release has nothing beside it, and is not compared. */
    static Set<CellKey> unsafeBeside(
            List<EarlierRelease> earlier, WhatIf whatIf, CountSystem counts, SuppressionRule rule) {
        return earlier.isEmpty() ? Set.of() : new Differencing(whatIf, counts, rule).unsafeBeside(earlier);
    }

    private Set<CellKey> unsafeBeside(List<EarlierRelease> earlier) {
        Set<CellKey> unsafe = new LinkedHashSet<>();
        for (EarlierRelease release : earlier) {
            if (release.populationHash().equals(whatIf.population().hash())) {
                compareMeanings(release, unsafe);
            } else {
                compareOverTime(release, unsafe);
            }
        }
        return unsafe;
    }

    private void compareMeanings(EarlierRelease release, Set<CellKey> unsafe) {
        WhatIf before = whatIf.under(release.scenario());
        CountSystem countedThen = before.counted().counted(before.impossible());
        Map<CellKey, BitSet> meantThen = before.meanings();
        release.published()
                .cells()
                .forEach((earlier, published) -> meanings.forEach((key, meaning) -> {
                    long difference = Math.abs(counts.count(key) - countedThen.count(earlier));
                    BitSet meant = meantThen.getOrDefault(earlier, new BitSet());
                    if (published.isShown()
                            ? isFew(difference) && contains(meant, meaning)
                            : difference == 0 && meant.equals(meaning)) {
                        unsafe.add(key);
                    }
                }));
    }

    private boolean isFew(long difference) {
        return difference > 0 && difference < threshold;
    }

    /** Whether the one holds the other, either way. */
    private static boolean contains(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.equals(one) || both.equals(other);
    }

    private void compareOverTime(EarlierRelease release, Set<CellKey> unsafe) {
        boolean sameBaseline =
                whatIf.scenario().baseline().equals(release.scenario().baseline());
        boolean sameDraft = whatIf.scenario().draft().equals(release.scenario().draft());
        release.published().cells().forEach((key, published) -> {
            boolean sameQuestion = (sameBaseline || key.codes().get(0).equals(TOTAL))
                    && (sameDraft || key.codes().get(1).equals(TOTAL));
            if (sameQuestion
                    && meanings.containsKey(key)
                    && published instanceof PublishedCount.Shown(long before)
                    && isFew(Math.abs(counts.count(key) - before))) {
                unsafe.add(key);
            }
        });
    }
}
