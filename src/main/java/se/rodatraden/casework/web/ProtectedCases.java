package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.usecase.FindCase;
import se.rodatraden.shell.Page;

/**
 * Warns before a case with protected identity is opened, once a session and case. Whoever is not cleared
 * never comes so far: for them there is no such case.
 */
@Component
class ProtectedCases {
    private static final String AWARE = ProtectedCases.class.getName();

    private final FindCase findCase;

    ProtectedCases(FindCase findCase) {
        this.findCase = findCase;
    }

    /** The warning; empty when the case may be opened at once. */
    Optional<Page> warning(ChildCaseId id, HttpSession session) {
        ChildCase found = findCase.find(id);
        if (!found.header().shielded() || aware(session).contains(id.value())) {
            return Optional.empty();
        }
        return Optional.of(Page.of("casework/protected")
                .titled("casework.protected.title", found.header().number())
                .under("/cases", "casework.list.title")
                .with("header", found.header()));
    }

    /** @throws se.rodatraden.kernel.NotFoundException for whoever the case is not there */
    void acknowledge(ChildCaseId id, HttpSession session) {
        findCase.find(id);
        Set<UUID> aware = new HashSet<>(aware(session));
        aware.add(id.value());
        session.setAttribute(AWARE, aware);
    }

    @SuppressWarnings("unchecked")
    private static Set<UUID> aware(HttpSession session) {
        Object kept = session.getAttribute(AWARE);
        return kept == null ? Set.of() : (Set<UUID>) kept;
    }
}
