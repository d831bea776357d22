package se.rodatraden.matters;

import java.util.UUID;

/** Identifies what one body was asked in a referral round; the same for the one who asks and the one who answers. */
public record ReferralId(UUID value) {
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
