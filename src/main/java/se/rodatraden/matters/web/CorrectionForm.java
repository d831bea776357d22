package se.rodatraden.matters.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Referral;

/**
 * A due date that is put right, as it was typed; {@code anyway} takes a day off, {@code late} one that lies unlikely far
 * ahead.
 *
 * @param shown the days that the page showed, each as {@link #shown(Referral.Header)} writes it
 */
public record CorrectionForm(
        @Nullable List<UUID> referrals,
        @Nullable List<String> shown,
        @Nullable String dueOn,
        @Nullable String reason,
        @Nullable String anyway,
        @Nullable String late) {

    public List<UUID> chosen() {
        return referrals == null ? List.of() : referrals;
    }

    /** {@code 00000000-0000-0001-0000-000000000003 2024-10-24}. */
    public static String shown(Referral.Header referral) {
        return referral.id() + " " + referral.dueOn();
    }

    /** Those chosen, each with the day that the page showed; one that it did not show has none that can be right. */
    Map<ReferralId, LocalDate> meant() {
        Map<String, LocalDate> days = new HashMap<>();
        for (String line : shown == null ? List.<String>of() : shown) {
            String[] parts = line.split(" ", 2);
            try {
                days.put(parts[0], LocalDate.parse(parts[parts.length - 1]));
            } catch (DateTimeException e) {
                // what no page wrote shows no day
            }
        }
        return chosen().stream()
                .distinct()
                .map(ReferralId::new)
                .collect(Collectors.toUnmodifiableMap(
                        id -> id, id -> days.getOrDefault(id.toString(), LocalDate.EPOCH)));
    }
}
