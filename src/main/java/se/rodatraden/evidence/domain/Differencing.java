package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Over other facts: a cell that means exactly what an earlier shown one means, or is called the same of the same
 * versions, and has changed by a few. By what it means and not by what the versions are called: a draft whose wording
 * alone was changed must not tell of the one child who has come since. What more than two releases of the same facts
 * tell together is for {@link SharedFacts}.
 */
final class Differencing {
    private final WhatIf whatIf;
    private final CountSystem counts;
    private final int threshold;

    private Differencing(WhatIf whatIf, CountSystem counts, SuppressionRule rule) {
        this.whatIf = whatIf;
        this.counts = counts;
        this.threshold = rule.threshold();
    }

    static Set<CellKey> unsafeBeside(
            List<EarlierRelease> earlier, WhatIf whatIf, CountSystem counts, SuppressionRule rule) {
        Differencing differencing = new Differencing(whatIf, counts, rule);
        Set<CellKey> unsafe = new LinkedHashSet<>();
        for (EarlierRelease release : earlier) {
            switch (release) {
                case EarlierRelease.OfWhatIf before -> differencing.compare(before, unsafe);
                case EarlierRelease.OfPractice _ -> {
                    // Of the same facts: in one system with the new release (SharedFacts). Of others: no cell in
                    // common.
                }
            }
        }
        return unsafe;
    }

    private void compare(EarlierRelease.OfWhatIf release, Set<CellKey> unsafe) {
        if (release.populationHash().equals(whatIf.population().hash())) {
            compareMeanings(release, unsafe);
        } else {
            compareOverTime(release, unsafe);
        }
    }

    private record Who(BitSet classes, Trait trait) {}

    /** A cell with who is meant by it: some classes of people, in some district, of some sex or whoever. */
    private record Meant(CellKey cell, BitSet classes, Trait trait) {
        boolean isSameAs(Meant other) {
            return trait.equals(other.trait) && classes.equals(other.classes);
        }

        boolean holds(Meant other) {
            return trait.holds(other.trait) && other.classes.stream().allMatch(classes::get);
        }
    }

    private Everybody everybody(EarlierRelease.OfWhatIf release) {
        return new Everybody(List.of(whatIf.scenario(), release.scenario()), List.of());
    }

    /** What the new cells mean; those that nobody can be in are left out. */
    private List<Meant> meant(Everybody everybody) {
        return whatIf.cells().stream()
                .map(cell -> new Meant(
                        cell, everybody.meantBy(0, cell), whatIf.traits().of(cell)))
                .filter(meant -> !meant.classes().isEmpty())
                .toList();
    }

    private void compareMeanings(EarlierRelease.OfWhatIf release, Set<CellKey> unsafe) {
        Everybody everybody = everybody(release);
        List<Scenario> both = List.of(whatIf.scenario(), release.scenario());
        Headcount heads = new Headcount(everybody, whatIf.population(), both);
        List<Meant> now = meant(everybody);
        Traits traitsThen = new Traits(release.scenario());
        release.published().cells().forEach((cell, published) -> {
            Meant meantThen = new Meant(cell, everybody.meantBy(1, cell), traitsThen.of(cell));
            long then = heads.of(meantThen.classes(), meantThen.trait());
            for (Meant meant : now) {
                if (published.isShown()
                        ? isFew(Math.abs(counts.count(meant.cell()) - then))
                                && (meant.holds(meantThen) || meantThen.holds(meant))
                        : meant.isSameAs(meantThen)) {
                    unsafe.add(meant.cell());
                }
            }
        });
    }

    private boolean isFew(long difference) {
        return difference > 0 && difference < threshold;
    }

    private void compareOverTime(EarlierRelease.OfWhatIf release, Set<CellKey> unsafe) {
        compareByName(release, unsafe);
        Everybody everybody = everybody(release);
        Map<Who, List<CellKey>> now = meant(everybody).stream()
                .collect(Collectors.groupingBy(
                        meant -> new Who(meant.classes(), meant.trait()),
                        Collectors.mapping(Meant::cell, Collectors.toList())));
        Traits traitsThen = new Traits(release.scenario());
        release.published().cells().forEach((cell, published) -> {
            if (published instanceof PublishedCount.Shown(long before)) {
                Who then = new Who(everybody.meantBy(1, cell), traitsThen.of(cell));
                now.getOrDefault(then, List.of()).stream()
                        .filter(key -> isFew(Math.abs(counts.count(key) - before)))
                        .forEach(unsafe::add);
            }
        });
    }

    private void compareByName(EarlierRelease.OfWhatIf release, Set<CellKey> unsafe) {
        boolean sameBaseline =
                whatIf.scenario().baseline().equals(release.scenario().baseline());
        boolean sameDraft = whatIf.scenario().draft().equals(release.scenario().draft());
        Set<CellKey> cells = whatIf.cells();
        Counting counting = whatIf.scenario().counting();
        release.published().cells().forEach((then, published) -> {
            CellKey key = WhatIfCell.in(counting, then);
            boolean sameQuestion = (sameBaseline || key.codes().get(0).equals(TOTAL))
                    && (sameDraft || key.codes().get(1).equals(TOTAL));
            if (sameQuestion
                    && cells.contains(key)
                    && published instanceof PublishedCount.Shown(long before)
                    && isFew(Math.abs(counts.count(key) - before))) {
                unsafe.add(key);
            }
        });
    }
}
