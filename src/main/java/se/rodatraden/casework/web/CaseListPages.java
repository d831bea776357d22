package se.rodatraden.casework.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.usecase.ApprovalsWaiting;
import se.rodatraden.casework.usecase.CaseList;
import se.rodatraden.casework.usecase.MyCases;
import se.rodatraden.casework.usecase.SearchCases;
import se.rodatraden.casework.usecase.SharedCases;
import se.rodatraden.casework.usecase.UnitCases;
import se.rodatraden.casework.usecase.UnseenByHandler;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;

/** Lists of cases, always by deadline and number, and the search by name, number or case number. */
@Controller
class CaseListPages {
    private final MyCases myCases;
    private final UnitCases unitCases;
    private final SharedCases sharedCases;
    private final SearchCases searchCases;
    private final ApprovalsWaiting approvalsWaiting;
    private final UnseenByHandler unseenByHandler;
    private final CasePlaces casePlaces;

    CaseListPages(
            MyCases myCases,
            UnitCases unitCases,
            SharedCases sharedCases,
            SearchCases searchCases,
            ApprovalsWaiting approvalsWaiting,
            UnseenByHandler unseenByHandler,
            CasePlaces casePlaces) {
        this.myCases = myCases;
        this.unitCases = unitCases;
        this.sharedCases = sharedCases;
        this.searchCases = searchCases;
        this.approvalsWaiting = approvalsWaiting;
        this.unseenByHandler = unseenByHandler;
        this.casePlaces = casePlaces;
    }

    @GetMapping("/cases")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page list(@RequestParam(defaultValue = "") String after) {
        Actor.Person person = CurrentActor.person();
        if (person.holds(Role.SOCIAL_WORKER)) {
            CaseList cases = myCases.list(cursor(after));
            return list("casework.list.mine", "/cases", cases)
                    .with("units", casePlaces.unitsIfSeveral(cases.entries()));
        }
        return person.compartmentOf(Role.UNIT_MANAGER)
                .map(unit -> ofUnit("/cases", unit, cursor(after)))
                .orElseGet(this::shared);
    }

    @GetMapping("/cases/unit")
    @Endpoint(purpose = Purpose.LEAD_UNIT, roles = Role.UNIT_MANAGER)
    Page unit(@RequestParam(defaultValue = "") String after) {
        return ofUnit("/cases/unit", ownUnit(), cursor(after));
    }

    @GetMapping("/cases/shared")
    @Endpoint(purpose = Purpose.COORDINATE_COOPERATION, roles = Role.SIG_COORDINATOR)
    Page shared() {
        CaseList cases = sharedCases.list();
        return list("casework.list.shared", "/cases/shared", cases).with("units", casePlaces.units(cases.entries()));
    }

    /** Posted, not got: what is searched for must not stand in an address. */
    @PostMapping("/cases/search")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER})
    Page search(@RequestParam(defaultValue = "") String asked) {
        FormErrors errors = new FormErrors();
        errors.text("asked", asked, "casework.search.missing", 100);
        SearchCases.Found found =
                errors.isEmpty() ? searchCases.search(asked) : new SearchCases.Found(List.of(), false);
        return Page.of("casework/search")
                .titled("casework.search.title")
                .under("/cases", "casework.list.title")
                .with("asked", asked)
                .with("found", found)
                .with("units", casePlaces.unitsIfSeveral(found.entries()))
                .with(errors);
    }

    @GetMapping("/approvals")
    @Endpoint(purpose = Purpose.LEAD_UNIT, roles = Role.UNIT_MANAGER)
    Page approvals() {
        return Page.of("casework/approvals").with("waiting", approvalsWaiting.list(ownUnit()));
    }

    private Page ofUnit(String path, CompartmentId unit, CaseCursor after) {
        CaseList cases = unitCases.list(unit, after);
        return list("casework.list.unit", path, cases)
                .with("placeKey", "casework.column.handler")
                .with("places", casePlaces.handlers(cases.entries()))
                .with("unseen", unseenByHandler.ids(unit));
    }

    private static Page list(String titleKey, String path, CaseList cases) {
        return Page.of("casework/list")
                .titled(titleKey)
                .with("titleKey", titleKey)
                .with("cases", cases)
                .with(
                        "next",
                        cases.next()
                                .map(next -> path + "?after=" + next.token())
                                .orElse(null));
    }

    private static CompartmentId ownUnit() {
        return CurrentActor.person().offices().stream()
                .filter(office -> office.role() == Role.UNIT_MANAGER)
                .map(Actor.Office::compartment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit"));
    }

    private static CaseCursor cursor(String token) {
        try {
            return token.isEmpty() ? CaseCursor.START : CaseCursor.parse(token);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("place in the list");
        }
    }
}
