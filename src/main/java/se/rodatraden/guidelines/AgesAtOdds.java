package se.rodatraden.guidelines;

import java.util.List;

/**
 * That a version of a guideline recommends or allows an intervention at ages that the catalogue, or the version's own
 * sources, leave out. What was decided is the guideline; that the others say something else is told, each with its
 * date, and which of them goes before is for a person to judge.
 *
 * @param ages those that the version recommends or allows it for, in full years; of a child's choice the child's alone
 * @param beyondOffer whether the catalogue does not offer it at some of them
 * @param cited the spans that the sources of the rows speak of, where they leave out some of the ages
 */
public record AgesAtOdds(
        GuidelineVersion version,
        Intervention intervention,
        List<AgeSpan.FullYears> ages,
        boolean beyondOffer,
        List<AgeSpan.FullYears> cited) {
    public AgesAtOdds {
        ages = List.copyOf(ages);
        cited = List.copyOf(cited);
    }

    /** Whether anything differs at all. */
    public boolean isAny() {
        return beyondOffer || !cited.isEmpty();
    }
}
