package se.rodatraden.kernel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Never absent and never a string from a request: a natural person who signed in, or a named
 * purpose of the system itself. The database sees the same actor, and shows no row without one.
 */
public sealed interface Actor {

    /** What the database knows the actor as. */
    UUID id();

    /** What the audit trail prints. */
    String name();

    default boolean holds(Role role) {
        return false;
    }

    /** A person, with every role held on the day of the request. */
    record Person(StaffId staff, String name, List<Office> offices) implements Actor {
        public Person {
            offices = List.copyOf(offices);
        }

        @Override
        public UUID id() {
            return staff.value();
        }

        @Override
        public boolean holds(Role role) {
            return offices.stream().anyMatch(office -> office.role() == role);
        }

        /** The compartment in which the role is held; empty for a role of the whole municipality. */
        public Optional<CompartmentId> compartmentOf(Role role) {
            return offices.stream()
                    .filter(office -> office.role() == role)
                    .map(Office::compartment)
                    .filter(java.util.Objects::nonNull)
                    .findFirst();
        }
    }

    /** The system itself, for one stated purpose ("sealing the access log"). It is in no compartment. */
    record SystemPurpose(String name) implements Actor {
        private static final UUID ID = new UUID(0, 1);

        @Override
        public UUID id() {
            return ID;
        }
    }

    /** One role in one compartment; no compartment for a role of the whole municipality. */
    record Office(Role role, @Nullable CompartmentId compartment, String compartmentName) {
        public Office {
            if (role.isMunicipal() != (compartment == null)) {
                throw new IllegalArgumentException(role + " held in compartment " + compartment);
            }
        }
    }
}
