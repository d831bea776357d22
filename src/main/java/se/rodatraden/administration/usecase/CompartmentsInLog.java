package se.rodatraden.administration.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Organisation.Kind;
import se.rodatraden.audit.RecordNumber;
import se.rodatraden.audit.RecordNumbers;
import se.rodatraden.kernel.CompartmentId;

/** Which authority or unit a line of the access log is about. Which there are is public. */
@Component
class CompartmentsInLog implements RecordNumbers {
    private final Organisation organisation;

    CompartmentsInLog(Organisation organisation) {
        this.organisation = organisation;
    }

    /** What the log calls it by: a compartment has a small number, and a line has room for a long one. */
    static UUID subject(CompartmentId compartment) {
        return new UUID(0, compartment.value());
    }

    @Override
    public String subjectKind() {
        return FoundOrganisation.KIND;
    }

    @Override
    public Map<UUID, RecordNumber> of(Collection<UUID> subjects) {
        return Stream.of(Kind.values())
                .flatMap(kind -> organisation.compartments(kind).stream())
                .filter(compartment -> subjects.contains(subject(compartment.id())))
                .collect(Collectors.toUnmodifiableMap(
                        compartment -> subject(compartment.id()),
                        compartment -> new RecordNumber(compartment.name(), null)));
    }

    /** It has a name and no number. */
    @Override
    public List<UUID> with(String number) {
        return List.of();
    }
}
