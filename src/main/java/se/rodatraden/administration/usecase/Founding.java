package se.rodatraden.administration.usecase;

import java.util.List;

/** What came of a plan: all of it is there, or nothing was done. */
public sealed interface Founding {

    /**
     * @param made the names of what was not there before, in the order of the file; empty when all was
     */
    record Done(List<String> made) implements Founding {
        public Done {
            made = List.copyOf(made);
        }
    }

    /** What is there contradicts the plan. */
    record Contradicted(List<Contradiction> contradictions) implements Founding {
        public Contradicted {
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * @param line of the file
     * @param what the code, the series or the identity that it is about
     */
    record Contradiction(int line, Reason reason, String what) {}

    /** Why a part of the plan cannot be had. Nothing that is there is changed. */
    enum Reason {
        /** The code is that of something with another name, kind, series or district. */
        IS_ANOTHER,
        SERIES_TAKEN,
        COUNCIL_THERE,
        ACCOUNT_CLOSED,
        /** Whoever runs the system sees no record, so the account may hold nothing else. */
        ACCOUNT_SEES_RECORDS
    }
}
