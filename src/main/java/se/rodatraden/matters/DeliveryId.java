package se.rodatraden.matters;

import java.util.UUID;

/** Identifies something that one authority posted to another. */
public record DeliveryId(UUID value) {
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
