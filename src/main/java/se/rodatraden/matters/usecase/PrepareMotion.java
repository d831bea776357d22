package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.store.AuthorityStore;

/** What a registrar chooses from when registering a motion. */
@Component
@Transactional(readOnly = true)
public class PrepareMotion {
    private final AuthorityStore authorities;
    private final Guidelines guidelines;

    PrepareMotion(AuthorityStore authorities, Guidelines guidelines) {
        this.authorities = authorities;
        this.guidelines = guidelines;
    }

    /** @param guidelines that a demand may be about, by title */
    public record MotionOffer(Authority authority, List<GuidelineTitle> guidelines) {}

    /** @return empty when the actor registers motions nowhere */
    public Optional<MotionOffer> prepare() {
        Actor actor = CurrentActor.get();
        return authorities.all().stream()
                .filter(authority ->
                        RegisterMotion.mayRegister(authority, actor).isAllowed())
                .findFirst()
                .map(authority -> new MotionOffer(authority, guidelines.all()));
    }
}
