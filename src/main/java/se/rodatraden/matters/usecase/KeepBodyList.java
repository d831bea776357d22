package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.BodyList;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.BodyListStore;

/** Keeps the lists of bodies that an authority often asks together. */
@Component
public class KeepBodyList {
    private final BodyListStore lists;

    KeepBodyList(BodyListStore lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<BodyList> of(CompartmentId authority) {
        return lists.of(authority);
    }

    /** @param id null makes a new list */
    @Transactional
    public void keep(CompartmentId authority, @Nullable UUID id, String name, List<CompartmentId> bodies) {
        may(authority)
                .and(() -> Verdict.allowedIf(!bodies.isEmpty(), "matters.refused.no-bodies"))
                .and(() -> Verdict.allowedIf(!bodies.contains(authority), "matters.refused.own-body"))
                .and(() -> Verdict.allowedIf(
                        lists.of(authority).stream()
                                .noneMatch(list ->
                                        list.name().equals(name) && !list.id().equals(id)),
                        "matters.refused.list-name",
                        name))
                .orThrow();
        if (id == null) {
            Verdict.allowedIf(lists.add(authority, name, bodies), "matters.refused.list-name", name)
                    .orThrow();
        } else {
            own(authority, id);
            lists.change(id, name, bodies);
        }
    }

    /** Takes the list out of use; the rounds that were sent to it are what they were. */
    @Transactional
    public void retire(CompartmentId authority, UUID id) {
        may(authority).orThrow();
        own(authority, id);
        lists.retire(id);
    }

    private void own(CompartmentId authority, UUID id) {
        if (lists.find(id).filter(list -> list.owner().equals(authority)).isEmpty()) {
            throw new NotFoundException("list of bodies " + id);
        }
    }

    private static Verdict may(CompartmentId authority) {
        return MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR), authority);
    }
}
