package se.rodatraden.clocks;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;

/** The numbers of cases are each unit's own: on a worklist over several units they need the unit beside them. */
@Component
public class UnitsBeside {
    private final Organisation organisation;

    UnitsBeside(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * The names of the units by their compartments, where the reader works in several or sees the cases of several; else
     * nothing. An authority's diary numbers are the whole municipality's, and stand alone.
     */
    public Map<CompartmentId, String> ifSeveral(Actor.Person reader, Collection<OpenDeadline> shown) {
        Map<CompartmentId, String> units = Stream.concat(
                        reader.offices().stream().flatMap(office -> Stream.ofNullable(office.compartment())),
                        shown.stream().map(OpenDeadline::compartment))
                .distinct()
                .map(organisation::compartment)
                .flatMap(Optional::stream)
                .filter(place -> place.kind() == Organisation.Kind.UNIT)
                .collect(Collectors.toUnmodifiableMap(Organisation.Compartment::id, Organisation.Compartment::name));
        return units.size() > 1 ? units : Map.of();
    }
}
