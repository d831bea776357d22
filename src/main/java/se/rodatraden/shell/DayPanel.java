package se.rodatraden.shell;

import se.rodatraden.kernel.Actor;

/**
 * A module's part of somebody's day, on the start page: what waits for this person, by date. A bean in the
 * module's web package; it runs as the person, so it sees what the person may see.
 */
public interface DayPanel {

    boolean appliesTo(Actor.Person person);

    /** Smaller stands higher. */
    int order();

    Panel render(Actor.Person person);
}
