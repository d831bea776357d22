package se.rodatraden.evidence.domain;
import java.util.*;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.domain.disclosure.*;
class TimingTmpTest {
    @Test void t() {
        FrozenReading a = FrozenReading.of("twelve", SampleRegister.sigFrom(12));
        FrozenReading b = FrozenReading.of("eight", SampleRegister.sigFrom(8));
        for (int n : new int[] {2400, 400, 150, 60}) {
            PopulationSnapshot r = SampleRegister.decidedUnder(a, 60, n, SampleRegister.DISTRICTS, 7);
            for (Scenario s : List.of(new Scenario(a, b, Optional.empty()), SampleRegister.whole(a, b))) {
                long t0 = System.nanoTime();
                WhatIf w = new WhatIf(s, r, SampleRegister.DISTRICTS);
                CountSystem c = w.counted().counted(w::isImpossible);
                ProtectedTables alone = CellSuppression.protect(c, SuppressionRule.DEFAULT);
                long t1 = System.nanoTime();
                ProtectedTables p = w.protectedBy(SuppressionRule.DEFAULT, List.of());
                long t2 = System.nanoTime();
                System.out.println("TIMING " + n + " " + s.counting().name() + " alone " + (t1 - t0) / 1000000 + " all " + (t2 - t1) / 1000000
                    + " cells " + p.cells().size() + " prim " + p.hiddenPrimary() + " compl " + p.hiddenComplementary()+" alone compl "+alone.hiddenComplementary()+" classes "+new Everybody(List.of(s),List.of()).size());
            }
        }
    }
}
