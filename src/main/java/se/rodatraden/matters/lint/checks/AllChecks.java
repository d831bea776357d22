package se.rodatraden.matters.lint.checks;

import java.util.List;
import se.rodatraden.matters.lint.Check;

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
