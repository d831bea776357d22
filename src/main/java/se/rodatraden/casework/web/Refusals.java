package se.rodatraden.casework.web;

import se.rodatraden.kernel.RefusedException;
import se.rodatraden.shell.FormErrors;

/** Why a use case refused, as a fault of the form that was sent: what was typed stays on the page. */
final class Refusals {
    private Refusals() {}

    /** @param field the control of the form that the reason is said at */
    static FormErrors at(String field, RefusedException refusal, FormErrors errors) {
        return errors.add(
                field, refusal.refused().reason(), refusal.refused().arguments().toArray());
    }
}
