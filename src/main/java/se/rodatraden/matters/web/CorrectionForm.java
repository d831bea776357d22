package se.rodatraden.matters.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A due date that is put right, as it was typed; {@code anyway} takes a day off, {@code late} one that lies unlikely far
 * ahead.
 */
public record CorrectionForm(
        @Nullable List<UUID> referrals,
        @Nullable String dueOn,
        @Nullable String reason,
        @Nullable String anyway,
        @Nullable String late) {

    public List<UUID> chosen() {
        return referrals == null ? List.of() : referrals;
    }
}
