package se.rodatraden.shell;

/** What a handler method of a page answers: the page, or where to go next after a successful POST. */
public sealed interface Answer permits Page, Redirect {}
