package se.rodatraden.shell.web.start;

import java.util.List;
import se.rodatraden.kernel.Actor;

/** One account in the list of accounts. */
public record AccountLine(String name, String title, String subject, List<Actor.Office> offices) {}
