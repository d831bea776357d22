package se.rodatraden.casework.domain;

import java.util.List;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.kernel.Verdict;

/** How an intervention may be chosen for a child, given what the guideline in force says of it. */
public sealed interface ChoiceRoute {

    /** Within the guideline, or where it leaves the matter to professional judgement. */
    record Ordinary() implements ChoiceRoute {}

    /** Only by a deviation that somebody else approves. */
    record ByDeviation() implements ChoiceRoute {}

    /** A condition set by law is not met; nobody can approve that away. */
    record Barred() implements ChoiceRoute {}

    /**
     * Open: something that is not known decides.
     *
     * @param missing the labels of the guideline's inputs
     */
    record Undecided(List<String> missing) implements ChoiceRoute {
        public Undecided {
            missing = List.copyOf(missing);
        }
    }

    static ChoiceRoute of(ChoiceVerdict verdict) {
        return switch (verdict) {
            case ChoiceVerdict.Stated(GuidelineVerdict stated) ->
                switch (stated.deviation()) {
                    case NOT_NEEDED -> new Ordinary();
                    case WITH_REASONS -> new ByDeviation();
                    case BARRED -> new Barred();
                };
            case ChoiceVerdict.InformationMissing(List<String> missing, List<GuidelineVerdict> _) ->
                new Undecided(missing);
            case ChoiceVerdict.NoGuidance _ -> new Ordinary();
        };
    }

    /** Whether a proposal may be written, with a deviation or without. */
    default Verdict mayPropose(boolean withDeviation) {
        return switch (this) {
            case Ordinary _ -> Verdict.allowedIf(!withDeviation, "casework.refused.deviation-not-needed");
            case ByDeviation _ -> Verdict.allowedIf(withDeviation, "casework.refused.deviation-needed");
            case Barred _ -> Verdict.refused("casework.refused.barred");
            case Undecided(List<String> missing) ->
                Verdict.refused("casework.refused.information-missing", String.join(", ", missing));
        };
    }

    /** What the case keeps and the register is told: the name of the verdict, or why there was none. */
    static String code(ChoiceVerdict verdict) {
        return switch (verdict) {
            case ChoiceVerdict.Stated(GuidelineVerdict stated) -> stated.name();
            case ChoiceVerdict.InformationMissing _ -> "INFORMATION_MISSING";
            case ChoiceVerdict.NoGuidance _ -> "NO_GUIDANCE";
        };
    }
}
