package se.rodatraden.guidelines;

import java.util.Optional;

/** For whom something is meant, both ends included (åldersspann). */
public sealed interface AgeSpan {

    int from();

    int to();

    /** How a child stands to the span; unknown when the span is in school years and the child's is not known. */
    Fit fit(int fullYears, Optional<Integer> schoolYear);

    /** Inside or outside, and inside whether the year is the span's first or last. */
    enum Fit {
        INSIDE,
        BOUNDARY_YEAR,
        OUTSIDE,
        UNKNOWN;

        public boolean isInside() {
            return this == INSIDE || this == BOUNDARY_YEAR;
        }
    }

    record FullYears(int from, int to) implements AgeSpan {
        public FullYears {
            requireOrder(from, to);
        }

        @Override
        public Fit fit(int fullYears, Optional<Integer> schoolYear) {
            return fitOf(fullYears, from, to);
        }
    }

    record SchoolYears(int from, int to) implements AgeSpan {
        public SchoolYears {
            requireOrder(from, to);
        }

        @Override
        public Fit fit(int fullYears, Optional<Integer> schoolYear) {
            return schoolYear.map(year -> fitOf(year, from, to)).orElse(Fit.UNKNOWN);
        }
    }

    private static Fit fitOf(int year, int from, int to) {
        if (year < from || year > to) {
            return Fit.OUTSIDE;
        }
        return year == from || year == to ? Fit.BOUNDARY_YEAR : Fit.INSIDE;
    }

    private static void requireOrder(int from, int to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no span from " + from + " to " + to);
        }
    }
}
