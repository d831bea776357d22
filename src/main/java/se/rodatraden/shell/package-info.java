/**
 * The frame around every page, and the words that pages are written with.
 *
 * <p>Contract for a module's web package: a handler method returns a {@link se.rodatraden.shell.Page}, or a
 * {@link se.rodatraden.shell.Redirect} after a POST that succeeded. The layout, the navigation, the way
 * back, the receipt, the language and the error pages come from here. A module adds itself with beans:
 * {@link se.rodatraden.shell.NavItem} in the navigation, {@link se.rodatraden.shell.DayPanel} on the start
 * page, {@link se.rodatraden.shell.Guide} for somebody who is shown around. Texts are message keys until a template prints them ({@link se.rodatraden.shell.Texts}).
 *
 * <p>Every page works without script. Script, where there is any, saves drafts on the server
 * ({@link se.rodatraden.shell.PageContext.Draft}) and swaps parts of a page that the server drew whole.
 * Nothing is inline, so the content security policy allows neither inline script nor inline style.
 *
 * <p>This module knows no matter and no case; it asks {@code access} who is here and in which roles. It
 * owns one table, {@code shell.draft}, of which everybody sees the rows that are their own.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package se.rodatraden.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
