package se.rodatraden.casework.web;

import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.NotFoundException;

/** The key of an intervention as an address has it. */
final class InterventionKeys {
    private InterventionKeys() {}

    /** @throws NotFoundException for what no key looks like */
    static InterventionKey of(String text) {
        try {
            return new InterventionKey(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("intervention");
        }
    }
}
