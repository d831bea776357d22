/**
 * The sample municipality: the fictional city of Ekehamn, with an executive board, a council, a social
 * committee and eleven district committees, their staff, two matters, and children with synthetic histories.
 * It is what a newcomer opens first, what the browser journeys run against, and what a municipality trains
 * with.
 *
 * <p>Contract: everything is made by calling the use cases that people call, as the people who would do it,
 * on the day when it would have happened; nothing is inserted by SQL. The result is the same every time
 * (seed and calendar). No real person is in it: the personal identity numbers are the Swedish Tax Agency's
 * test numbers, the names are drawn from lists of ordinary names. The module is active in the profile
 * {@code demo} only, which the program refuses on an address that others can reach.
 *
 * <p>The demonstration has a calendar of its own ({@link se.rodatraden.demo.DemoCalendar}), so that
 * deadlines, statutes and guidelines are those of the day, and a walk from a motion to a follow-up does
 * not take two years.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "postgres",
            "access",
            "audit",
            "people",
            "people :: usecase",
            "documents",
            "clocks",
            "guidelines",
            "guidelines :: tables",
            "guidelines :: usecase",
            "matters",
            "matters :: usecase",
            "casework",
            "casework :: usecase",
            "evidence",
            "evidence :: usecase",
            "thread",
            "shell"
        })
@NullMarked
package se.rodatraden.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
