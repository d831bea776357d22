package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * versions, and has changed by a few; where nearly all are as they were, a cell that was hidden then, too. By what it
 * means and not by what the versions are called: a draft whose wording alone was changed must not tell of the one child
 * who has come since. What more than two releases of the same facts tell together is for {@link SharedFacts}.
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

    /** A cell with who is meant by it: some classes of people, in some district, of some sex or whoever; and how many. */
    private record Meant(CellKey cell, BitSet classes, Trait trait, long number) {
        Who who() {
            return new Who(classes, trait);
        }

        boolean holds(Meant other) {
            return trait.holds(other.trait) && contains(classes, other.classes);
        }

        private static boolean contains(BitSet whole, BitSet part) {
            int its = part.nextSetBit(0);
            while (its >= 0 && whole.get(its)) {
                its = part.nextSetBit(its + 1);
            }
            return its < 0;
        }
    }

    private Everybody everybody(EarlierRelease.OfWhatIf release) {
        return new Everybody(List.of(whatIf.scenario(), release.scenario()), List.of());
    }

    /** What the new cells mean; those that nobody can be in are left out. */
    private List<Meant> meant(Everybody everybody) {
        return whatIf.cells().stream()
                .map(cell -> new Meant(
                        cell, everybody.meantBy(0, cell), whatIf.traits().of(cell), counts.count(cell)))
                .filter(meant -> !meant.classes().isEmpty())
                .toList();
    }

    private void compareMeanings(EarlierRelease.OfWhatIf release, Set<CellKey> unsafe) {
        Everybody everybody = everybody(release);
        List<Scenario> both = List.of(whatIf.scenario(), release.scenario());
        Headcount heads = new Headcount(everybody, whatIf.population(), both);
        List<Meant> now = meant(everybody);
        Map<Who, List<Meant>> byWho = now.stream().collect(Collectors.groupingBy(Meant::who));
        Traits traitsThen = new Traits(release.scenario());
        release.published().cells().forEach((cell, published) -> {
            BitSet classes = everybody.meantBy(1, cell);
            Trait trait = traitsThen.of(cell);
            if (!published.isShown()) {
                byWho.getOrDefault(new Who(classes, trait), List.of()).forEach(same -> unsafe.add(same.cell()));
                return;
            }
            Meant then = new Meant(cell, classes, trait, heads.of(classes, trait));
            for (Meant meant : now) {
                if (isFew(Math.abs(meant.number() - then.number())) && (meant.holds(then) || then.holds(meant))) {
                    unsafe.add(meant.cell());
                }
            }
        });
    }

    private boolean isFew(long difference) {
        return difference > 0 && difference < threshold;
    }

    /** A cell of the new release, and what was published of the same one then. */
    private record Again(CellKey cell, PublishedCount then) {}

    private void compareOverTime(EarlierRelease.OfWhatIf release, Set<CellKey> unsafe) {
        List<Again> again = Stream.concat(sameByName(release), sameByMeaning(release))
                .distinct()
                .toList();
        again.stream()
                .filter(cell -> isFew(change(cell).orElse(0)))
                .map(Again::cell)
                .forEach(unsafe::add);
        if (areNearlyTheSameFacts(again)) {
            again.stream()
                    .filter(cell -> !cell.then().isShown())
                    .map(Again::cell)
                    .forEach(unsafe::add);
        }
    }

    /**
     * Where most of what was shown is as it was but for a few, the two releases are as good as two of the same facts, and
     * what the one hid and the other would show is told by both. A register a quarter later is seldom that near.
     */
    private boolean areNearlyTheSameFacts(List<Again> again) {
        List<Long> changes = again.stream()
                .flatMapToLong(cell -> change(cell).stream())
                .boxed()
                .toList();
        long near = changes.stream().filter(change -> change < threshold).count();
        return near * 2 > changes.size();
    }

    /** By how much it differs from what was shown; empty when it was not. */
    private OptionalLong change(Again again) {
        return again.then() instanceof PublishedCount.Shown(long before)
                ? OptionalLong.of(Math.abs(counts.count(again.cell()) - before))
                : OptionalLong.empty();
    }

    private Stream<Again> sameByMeaning(EarlierRelease.OfWhatIf release) {
        Everybody everybody = everybody(release);
        Map<Who, List<CellKey>> now = meant(everybody).stream()
                .collect(Collectors.groupingBy(
                        meant -> new Who(meant.classes(), meant.trait()),
                        Collectors.mapping(Meant::cell, Collectors.toList())));
        Traits traitsThen = new Traits(release.scenario());
        return release.published().cells().entrySet().stream().flatMap(then -> {
            Who meant = new Who(everybody.meantBy(1, then.getKey()), traitsThen.of(then.getKey()));
            return now.getOrDefault(meant, List.of()).stream().map(cell -> new Again(cell, then.getValue()));
        });
    }

    private Stream<Again> sameByName(EarlierRelease.OfWhatIf release) {
        boolean sameBaseline =
                whatIf.scenario().baseline().equals(release.scenario().baseline());
        boolean sameDraft = whatIf.scenario().draft().equals(release.scenario().draft());
        Set<CellKey> cells = whatIf.cells();
        Counting counting = whatIf.scenario().counting();
        return release.published().cells().entrySet().stream()
                .map(then -> new Again(WhatIfCell.in(counting, then.getKey()), then.getValue()))
                .filter(cell -> cells.contains(cell.cell()))
                .filter(cell -> sameBaseline || cell.cell().codes().get(0).equals(TOTAL))
                .filter(cell -> sameDraft || cell.cell().codes().get(1).equals(TOTAL));
    }
}
