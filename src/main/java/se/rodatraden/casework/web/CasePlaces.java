package se.rodatraden.casework.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.usecase.CaseList;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/** Where the cases of a list belong: with which social worker in a unit, and with which unit in the municipality. */
@Component
class CasePlaces {
    private final ActorDirectory directory;
    private final Organisation organisation;

    CasePlaces(ActorDirectory directory, Organisation organisation) {
        this.directory = directory;
        this.organisation = organisation;
    }

    Map<ChildCaseId, String> handlers(CaseList cases) {
        Map<StaffId, String> names = directory.names(cases.entries().stream()
                .map(entry -> entry.line().childCase().header().responsible())
                .collect(Collectors.toSet()));
        return places(cases, header -> names.getOrDefault(header.responsible(), "–"));
    }

    /** The numbers of cases are each unit's own: in a list over several units they need the unit beside them. */
    Map<ChildCaseId, String> units(CaseList cases) {
        Map<CompartmentId, String> names = cases.entries().stream()
                .map(entry -> entry.line().childCase().header().compartment())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        unit -> organisation
                                .compartment(unit)
                                .map(Organisation.Compartment::name)
                                .orElse("–")));
        return places(cases, header -> names.getOrDefault(header.compartment(), "–"));
    }

    private static Map<ChildCaseId, String> places(CaseList cases, Function<CaseHeader, String> place) {
        return cases.entries().stream()
                .map(entry -> entry.line().childCase().header())
                .collect(Collectors.toMap(CaseHeader::id, place));
    }
}
