package se.rodatraden.matters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral as it was typed; {@code anyway} sends in spite of a due date on a day off, {@code late}
 * in spite of one that lies unlikely far ahead. */
public record ReferralForm(
        @Nullable List<Integer> bodies,
        @Nullable String dueOn,
        @Nullable String letter,
        @Nullable String anyway,
        @Nullable String late) {

    public List<Integer> chosen() {
        return bodies == null ? List.of() : bodies;
    }
}
