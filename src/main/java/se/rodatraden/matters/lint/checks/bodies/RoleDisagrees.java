package se.rodatraden.matters.lint.checks.bodies;

import static se.rodatraden.matters.lint.Category.BODIES_AND_ROLES;

import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Sentence;

/** Somebody is said to have done, or to be about to do, what is another's: the finding of every check of who does what. */
final class RoleDisagrees {
    private RoleDisagrees() {}

    /** @param right the sentence that tells it otherwise, or whose it is */
    static Finding in(Sentence slip, String right) {
        return at(slip.place(), slip.text(), right);
    }

    /** @param written all of what the place is a part of */
    static Finding at(Place place, String written, String right) {
        return Finding.of("role-disagrees", BODIES_AND_ROLES, Severity.ERROR, place, written, right)
                .against(right);
    }
}
