package se.rodatraden.shell.web.signin;

import java.util.List;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;

/** Somebody of the sample municipality to sign in as. */
public record Member(String subject, String name, String title, Actor.Person person) {

    /** Where the role is held; empty for a role of the whole municipality. */
    public List<String> places(Role role) {
        return person.offices().stream()
                .filter(office -> office.role() == role)
                .map(Actor.Office::compartmentName)
                .filter(place -> !place.isEmpty())
                .toList();
    }
}
