package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.usecase.FindCase;
import se.rodatraden.shell.Page;

/**
 * Warns before a case with protected identity is opened, once a session and case. Whoever is not cleared
 * never comes so far: for them there is no such case.
 */
@Component
class ProtectedCases {
    private final FindCase findCase;

    ProtectedCases(FindCase findCase) {
        this.findCase = findCase;
    }

    /** The warning; empty when the case may be opened at once. */
    Optional<Page> warning(ChildCaseId id, HttpSession session) {
        CaseHeader found = findCase.find(id).header();
        return found.shielded() && !isAware(id, session) ? Optional.of(page(found)) : Optional.empty();
    }

    /** The warning, for a case that was found to have it. */
    Page warning(ChildCaseId id) {
        return page(findCase.find(id).header());
    }

    boolean isAware(ChildCaseId id, HttpSession session) {
        return aware(session).contains(id.value());
    }

    private static Page page(CaseHeader header) {
        return Page.of("casework/protected")
                .titled("casework.protected.title", header.number())
                .under("/cases", "casework.list.title")
                .with("header", header);
    }

    /** @throws se.rodatraden.kernel.NotFoundException for whoever the case is not there */
    void acknowledge(ChildCaseId id, HttpSession session) {
        findCase.find(id);
        Set<UUID> aware = new HashSet<>(aware(session));
        aware.add(id.value());
        session.setAttribute(attribute(), aware);
    }

    /** Of whoever is signed in now: another who signs in after them in the same browser is warned again. */
    @SuppressWarnings("unchecked")
    private static Set<UUID> aware(HttpSession session) {
        Object kept = session.getAttribute(attribute());
        return kept == null ? Set.of() : (Set<UUID>) kept;
    }

    private static String attribute() {
        return ProtectedCases.class.getName() + " " + CurrentActor.get().id();
    }
}
