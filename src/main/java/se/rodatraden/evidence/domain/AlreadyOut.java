package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;

/**
 * Which cells a release hides that an earlier one of the same facts shows: what is said of everybody, or of the version
 * compared with, whatever the draft. A release is protected by its own sums first and hides them for the sake of others; the
 * audit of all releases together then counts them as known, so that no protection rests on their being hidden here.
 *
 * <p>It follows from what has been published and from the versions, which are public, so whoever has both releases knows
 * it already. A release by itself says nothing of why a cell is hidden, and neither does this say which cells they are on a page.
 */
public final class AlreadyOut {
    private AlreadyOut() {}

    public static Set<CellKey> hiddenIn(EarlierRelease.OfWhatIf release, List<EarlierRelease.OfWhatIf> earlier) {
        Set<CellKey> out = new LinkedHashSet<>();
        for (EarlierRelease.OfWhatIf before : earlier) {
            if (before.populationHash().equals(release.populationHash())) {
                release.published().cells().forEach((cell, count) -> {
                    if (!count.isShown() && shows(before, release, cell)) {
                        out.add(cell);
                    }
                });
            }
        }
        return out;
    }

    private static boolean shows(EarlierRelease.OfWhatIf before, EarlierRelease.OfWhatIf release, CellKey cell) {
        return meansTheSame(before.scenario(), release.scenario(), cell)
                && before.published()
                                .cells()
                                .get(WhatIfCell.in(before.scenario().counting(), cell))
                        instanceof PublishedCount.Shown;
    }

    /** What the draft says is no part of it; what was tried and decided is counted alike where the counting is the same. */
    private static boolean meansTheSame(Scenario before, Scenario now, CellKey cell) {
        return WhatIfCell.at(cell, 1).equals(TOTAL)
                && (WhatIfCell.at(cell, 0).equals(TOTAL) || before.baseline().equals(now.baseline()))
                && (before.counting().equals(now.counting())
                                && before.baseline().equals(now.baseline())
                        || WhatIfCell.at(cell, WhatIfCell.TRIED).equals(TOTAL)
                                && WhatIfCell.at(cell, WhatIfCell.DECISION).equals(TOTAL));
    }
}
