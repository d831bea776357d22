package se.rodatraden.evidence.domain;

import java.util.Optional;
import se.rodatraden.kernel.Period;

/**
 * Which tables a what-if counts, and what decides them beside the two versions. A release is always counted again
 * in the way that it was counted first.
 */
public sealed interface Counting {

    /** The name in a receipt. */
    String name();

    /** Outcomes, age and district. So were the first releases counted, and so are facts from a file. */
    record First() implements Counting {
        @Override
        public String name() {
            return "what-if/1";
        }
    }

    /**
     * Also sex, risk, what was tried, and what was decided.
     *
     * @param inForce when the baseline has been in force; empty when it never was, and nothing was decided under it
     */
    record Whole(FrozenCatalogue catalogue, Optional<Period> inForce) implements Counting {
        @Override
        public String name() {
            return "what-if/2";
        }

        /** Whose decisions under the baseline are counted. */
        Optional<PracticeScope> decidedUnder(FrozenReading baseline) {
            return inForce.map(period ->
                    new PracticeScope(baseline.hash(), catalogue.decidedHere(), period, Optional.of(baseline)));
        }
    }

    Counting FIRST = new First();
}
