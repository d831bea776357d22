package se.rodatraden.matters.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AuthorityStore;

/** Sets up an authority: a compartment of its own, and the letters of its diary numbers. */
@Component
public class FoundAuthority {
    private final Organisation organisation;
    private final AuthorityStore authorities;

    FoundAuthority(Organisation organisation, AuthorityStore authorities) {
        this.organisation = organisation;
        this.authorities = authorities;
    }

    /**
     * @param code short and stable: {@code sdn-almvik}
     * @param series the letters of its diary numbers: {@code KS}
     * @param district of a district committee; else null
     */
    public record Particulars(
            String code,
            String name,
            String series,
            AuthorityKind kind,
            @Nullable String district) {}

    /** Those that are there, by name. */
    @Transactional(readOnly = true)
    public List<Authority> founded() {
        return authorities.all();
    }

    @Transactional
    public Authority found(Particulars particulars) {
        Actor actor = CurrentActor.get();
        if (!(actor instanceof Actor.SystemPurpose) && !actor.holds(Role.SYSTEM_ADMINISTRATOR)) {
            MatterAction.doneBy(List.of(Role.SYSTEM_ADMINISTRATOR)).orThrow();
        }
        CompartmentId compartment = organisation.foundCompartment(
                particulars.code(), particulars.name(), Organisation.Kind.AUTHORITY, particulars.district());
        Authority authority = new Authority(compartment, particulars.name(), particulars.series(), particulars.kind());
        authorities.found(authority);
        return authority;
    }
}
