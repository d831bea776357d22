package se.rodatraden.matters.lint.checks;

import java.util.List;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.checks.ages.AgeSpansMeet;
import se.rodatraden.matters.lint.checks.bodies.AuthorAmongOthers;
import se.rodatraden.matters.lint.checks.bodies.HearingOutcome;
import se.rodatraden.matters.lint.checks.bodies.NormallyHeard;
import se.rodatraden.matters.lint.checks.bodies.RolesAgree;
import se.rodatraden.matters.lint.checks.dates.IncompleteDates;
import se.rodatraden.matters.lint.checks.dates.OrderOfDates;
import se.rodatraden.matters.lint.checks.dates.ReplyClock;
import se.rodatraden.matters.lint.checks.diary.DiaryNumbersAgree;
import se.rodatraden.matters.lint.checks.names.SeveralNames;
import se.rodatraden.matters.lint.checks.notes.FootnotesPair;
import se.rodatraden.matters.lint.checks.numbers.NumbersAgree;
import se.rodatraden.matters.lint.checks.parts.Accessible;
import se.rodatraden.matters.lint.checks.parts.AnnexesMatch;
import se.rodatraden.matters.lint.checks.parts.ClausesAreWhole;
import se.rodatraden.matters.lint.checks.parts.SectionsAreThere;
import se.rodatraden.matters.lint.checks.parts.StanceIsOne;
import se.rodatraden.matters.lint.checks.passages.NearDuplicates;
import se.rodatraden.matters.lint.checks.privacy.PersonalDataInText;
import se.rodatraden.matters.lint.checks.signatures.SignedByTheRightOnes;
import se.rodatraden.matters.lint.checks.sources.ClaimsHaveSources;
import se.rodatraden.matters.lint.checks.sources.PlansInForce;
import se.rodatraden.matters.lint.checks.sources.ProgrammesInCatalogue;
import se.rodatraden.matters.lint.checks.sources.StatutesInForce;
import se.rodatraden.matters.lint.checks.spelling.SpellingAndIdiom;
import se.rodatraden.matters.lint.checks.terms.AcronymVariants;
import se.rodatraden.matters.lint.checks.terms.TermDrift;

/** Every check there is, in the order of the categories. */
public final class AllChecks {
    public static final List<Check> LIST = List.of(
            new ReplyClock(),
            new OrderOfDates(),
            new IncompleteDates(),
            new RolesAgree(),
            new AuthorAmongOthers(),
            new NormallyHeard(),
            new HearingOutcome(),
            new DiaryNumbersAgree(),
            new StanceIsOne(),
            new ClausesAreWhole(),
            new SectionsAreThere(),
            new AnnexesMatch(),
            new TermDrift(),
            new AcronymVariants(),
            new SeveralNames(),
            new ProgrammesInCatalogue(),
            new AgeSpansMeet(),
            new StatutesInForce(),
            new PlansInForce(),
            new ClaimsHaveSources(),
            new NumbersAgree(),
            new NearDuplicates(),
            new SpellingAndIdiom(),
            new FootnotesPair(),
            new SignedByTheRightOnes(),
            new Accessible(),
            new PersonalDataInText());

    private AllChecks() {}

    /** Makes them now, with their patterns, and not for the first report. */
    public static void make() {
        // To name the class is enough.
    }
}
