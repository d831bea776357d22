package se.rodatraden.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Map<ChildCaseId, String> handlers(List<CaseList.Entry> entries) {
        Map<StaffId, String> names = directory.names(entries.stream()
                .map(entry -> entry.line().childCase().header().responsible())
                .collect(Collectors.toSet()));
        return places(entries, header -> names.getOrDefault(header.responsible(), "–"));
    }

    /** The numbers of cases are each unit's own: in a list over several units they need the unit beside them. */
    Map<ChildCaseId, String> units(List<CaseList.Entry> entries) {
        Map<CompartmentId, String> names = compartments(entries).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        unit -> organisation
                                .compartment(unit)
                                .map(Organisation.Compartment::name)
                                .orElse("–")));
        return places(entries, header -> names.getOrDefault(header.compartment(), "–"));
    }

    /** The same where there are several units in the list; else nothing. */
    Map<ChildCaseId, String> unitsIfSeveral(List<CaseList.Entry> entries) {
        return compartments(entries).size() > 1 ? units(entries) : Map.of();
    }

    private static Set<CompartmentId> compartments(List<CaseList.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.line().childCase().header().compartment())
                .collect(Collectors.toSet());
    }

    private static Map<ChildCaseId, String> places(List<CaseList.Entry> entries, Function<CaseHeader, String> place) {
        return entries.stream()
                .map(entry -> entry.line().childCase().header())
                .collect(Collectors.toMap(CaseHeader::id, place));
    }
}
