package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.store.AuthorityStore;

/** Which bodies an authority can ask for their opinion, by name in Swedish order. */
@Component
@Transactional(readOnly = true)
public class BodiesToAsk {
    private final AuthorityStore authorities;

    BodiesToAsk(AuthorityStore authorities) {
        this.authorities = authorities;
    }

    /** All but the authority itself and the council, which decides. */
    public List<Authority> of(CompartmentId asker) {
        return authorities.all().stream()
                .filter(authority -> !authority.id().equals(asker))
                .filter(authority -> authority.kind() != AuthorityKind.COUNCIL)
                .toList();
    }
}
