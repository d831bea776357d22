package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.ReplyAheadStore;

/** Notes by which decision of its own a body lets its chair or its administration reply in its place. */
@Component
public class NoteMandate {
    private final ReplyAheadStore replies;
    private final AuthorityHistory history;

    NoteMandate(ReplyAheadStore replies, AuthorityHistory history) {
        this.replies = replies;
        this.history = history;
    }

    /** @param source {@code delegationsordningen, SON 2023/41 § 12}; empty when the body has taken back one that was noted */
    @Transactional
    public void note(CompartmentId authority, MandateHolder holder, String source) {
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.COMMITTEE_SECRETARY), authority)
                .and(() -> Verdict.allowedIf(
                        !source.isBlank() || replies.mandates(authority).containsKey(holder),
                        "matters.refused.no-mandate-to-take-back"))
                .orThrow();
        replies.mandate(authority, holder, source.isBlank() ? "-" : source.strip());
        history.line(authority, (source.isBlank() ? "mandate-taken-back." : "mandate-noted.") + holder.name());
    }
}
