package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.kernel.Verdict;

/**
 * What the board had before it when it decided on its proposal to the council (beredning). The council decides on what
 * has been prepared (KL 5:26), so a draft is adopted as it was then.
 *
 * @param decidedOn when the board decided
 * @param hash of the draft's content on that day; empty when there was no such draft, or when nobody kept it
 */
public record Preparation(LocalDate decidedOn, Optional<String> hash) {

    public Verdict covers(GuidelineVersion draft) {
        boolean asItWas =
                hash.map(draft.hash()::equals).orElse(!draft.draftedOn().isAfter(decidedOn));
        return Verdict.allowedIf(asItWas, "matters.refused.draft-not-prepared", draft.title(), decidedOn);
    }
}
