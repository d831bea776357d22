/**
 * Time limits. Owns the dated rules that set a statutory deadline, the Swedish calendar of working days, and
 * the worklist: what has to be done by when, in the compartments of whoever looks.
 *
 * <p>Contract: {@link se.rodatraden.clocks.Clocks} computes a deadline from a rule and the day of the
 * trigger; the text in force <em>on that day</em> decides, never the latest. Every
 * {@link se.rodatraden.clocks.StatutoryDeadline} carries its derivation (trigger, provision, days passed
 * over), and whoever shows the date shows the derivation ({@code clocks/derivation.jte}). Where the law of
 * the day gives no time the answer is empty, never a guess. Rules are data
 * ({@code clocks/rules.yml}); a municipality replaces them by a file of its own, without a release.
 *
 * <p>Other modules put work on the list with {@link se.rodatraden.clocks.SetDeadline} and take it off with
 * {@link se.rodatraden.clocks.MeetDeadline}; a line holds a message key, a reference number and a link, no
 * personal data. The list is ordered by day, and by nothing else.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "shell"})
@NullMarked
package se.rodatraden.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
