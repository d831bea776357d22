package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MatterStore;

/**
 * Documents that came in after the authority had done its part: a letter, or another body's reply that nobody waited for any
 * longer. Nobody works on the matter any more, so each waits on the day of whoever handled it, or of the registrars where
 * nobody did, until the matter is opened again or somebody has noted what is done with it.
 */
@Component
public class LaterDocuments {
    public static final String KIND = "matters.deadline.later-document";
    private static final List<Role> READERS = List.of(Role.REGISTRAR, Role.ANALYST);

    private final MatterStore matters;
    private final MyDeadlines deadlines;
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;
    private final MatterHistory history;
    private final Clock clock;

    LaterDocuments(
            MatterStore matters,
            MyDeadlines deadlines,
            SetDeadline setDeadline,
            MeetDeadline meetDeadline,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.deadlines = deadlines;
        this.setDeadline = setDeadline;
        this.meetDeadline = meetDeadline;
        this.history = history;
        this.clock = clock;
    }

    /** A document that came in, read today by whoever handled the matter. */
    void cameIn(Matter.Header matter, int ordinal) {
        Matter.@Nullable Officer officer = matter.officer();
        setDeadline.set(Deadline.agreed(
                        matter.id().value(),
                        matter.authority(),
                        KIND,
                        matter.number().value(),
                        link(matter.id(), ordinal),
                        LocalDate.now(clock))
                .responsible(officer == null ? null : officer.staff()));
    }

    /** The matter is worked on again. */
    void takenUp(Matter.Header matter) {
        meetDeadline.meet(matter.id().value(), KIND);
    }

    /** Whether the document came in after the end and waits for the actor, or for a colleague. */
    @Transactional(readOnly = true)
    public boolean waits(MatterId id, int ordinal) {
        return mayLeave(id).isAllowed()
                && deadlines.of(id.value()).stream()
                        .anyMatch(
                                open -> open.kind().equals(KIND) && open.link().equals(link(id, ordinal)));
    }

    private static String link(MatterId id, Object ordinal) {
        return "/matters/" + id + "/documents/" + ordinal;
    }

    /** Whether the actor may let the matter stay ended: only where something has come in that nobody has answered for. */
    @Transactional(readOnly = true)
    public Verdict mayLeave(MatterId id) {
        return MatterAction.holdsAny(
                        CurrentActor.get(), READERS, matters.get(id).header().authority())
                .and(() -> Verdict.allowedIf(
                        deadlines.of(id.value()).stream()
                                .anyMatch(open -> open.kind().equals(KIND)),
                        "matters.refused.nothing-later"));
    }

    /** The documents of the matter that wait, by their ordinals: what the page shows, and sends back. */
    @Transactional(readOnly = true)
    public List<Integer> waiting(MatterId id) {
        String before = link(id, "");
        return deadlines.of(id.value()).stream()
                .filter(open -> open.kind().equals(KIND))
                .map(open -> Integer.valueOf(open.link().substring(before.length())))
                .sorted()
                .toList();
    }

    /**
     * What has come in since the page was opened waits on: nobody has said anything of it.
     *
     * @param shown the ordinals of the documents that the note is about
     * @param note what was done with what came in; may stand in a public diary
     */
    @Transactional
    public void leave(MatterId id, List<Integer> shown, String note) {
        Matter.Header matter = matters.get(id).header();
        List<Integer> left = waiting(id).stream().filter(shown::contains).toList();
        mayLeave(id)
                .and(() -> Verdict.allowedIf(!left.isEmpty(), "matters.refused.nothing-later"))
                .and(() -> DiaryEntry.mayExplain(note))
                .orThrow();
        left.forEach(ordinal -> meetDeadline.meet(id.value(), KIND, link(id, ordinal)));
        history.line(matter, "stays-ended", note.strip());
    }

    /** Those of matters that the person handled. */
    @Transactional(readOnly = true)
    public List<OpenDeadline> ofHandler() {
        return deadlines.mineOf(List.of(KIND));
    }

    /** Those of matters that nobody handled, in the authority where the person is a registrar. */
    @Transactional(readOnly = true)
    public List<OpenDeadline> ofRegistrar(Actor.Person person) {
        return deadlines.nobodysOf(person.compartmentOf(Role.REGISTRAR).orElseThrow(), List.of(KIND));
    }
}
