package se.rodatraden.evidence.domain;

/**
 * Where frozen facts come from. The two are never counted together, and what has been released of the one is not
 * compared with the other: whoever may put rows into a population must not be able to read a figure of the register
 * out of the difference.
 */
public enum FactsOrigin {
    /** What decided and followed-up cases have told by themselves. */
    REGISTER,
    /** What somebody brought in from another case system. */
    FILE
}
