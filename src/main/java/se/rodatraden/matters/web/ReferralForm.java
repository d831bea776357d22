package se.rodatraden.matters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral as it was typed; {@code anyway} sends in spite of a due date on a day off. */
public record ReferralForm(
        @Nullable List<Integer> bodies,
        @Nullable String dueOn,
        @Nullable String letter,
        @Nullable String anyway) {

    public List<Integer> chosen() {
        return bodies == null ? List.of() : bodies;
    }
}
