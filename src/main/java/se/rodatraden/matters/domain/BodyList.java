package se.rodatraden.matters.domain;

import java.util.List;
import java.util.UUID;
import se.rodatraden.kernel.CompartmentId;

/**
 * Bodies that an authority often asks together (sändlista).
 *
 * @param owner the authority whose list it is
 */
public record BodyList(UUID id, CompartmentId owner, String name, List<CompartmentId> bodies) {
    public BodyList {
        bodies = List.copyOf(bodies);
    }
}
