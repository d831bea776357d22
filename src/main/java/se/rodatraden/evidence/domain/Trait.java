package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

/**
 * What a what-if's cell says beside what a guideline asks for: a district, a sex, which kind of intervention was
 * tried, how it was decided. A cell says one such thing at most.
 *
 * @param kind what it is said of; what depends on a catalogue or on a version has it in the name
 */
record Trait(Kind kind, String name, String code) {
    enum Kind {
        ANYBODY,
        DISTRICT,
        SEX,
        TRIED,
        DECISION
    }

    static final Trait ANYBODY = new Trait(Kind.ANYBODY, "", TOTAL);

    boolean isAnybody() {
        return kind == Kind.ANYBODY;
    }

    /** Traits of one system exclude each other. */
    boolean isOfSystem(Trait other) {
        return kind == other.kind && name.equals(other.name);
    }

    boolean holds(Trait other) {
        return isAnybody() || equals(other);
    }
}
