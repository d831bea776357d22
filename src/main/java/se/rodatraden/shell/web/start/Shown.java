package se.rodatraden.shell.web.start;

import gg.jte.Content;
import se.rodatraden.shell.Panel;

/** A panel and what it draws. */
public record Shown(Panel panel, Content content) {}
