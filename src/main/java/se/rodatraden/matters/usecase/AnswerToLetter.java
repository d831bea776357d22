package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.SecrecyMark;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.SecrecyStore;

/**
 * Sends a decision to whoever wrote the letter that the matter began with: the extract of the minutes is registered, and a
 * person posts it. It tells who wrote, so that it gets the mark of a marked letter, and only one who sees the letter sends it.
 */
@Component
class AnswerToLetter {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final AuthorityStore authorities;
    private final SecrecyStore secrecy;
    private final MatterHistory history;

    AnswerToLetter(
            MatterStore matters,
            MatterDocumentStore documents,
            AuthorityStore authorities,
            SecrecyStore secrecy,
            MatterHistory history) {
        this.matters = matters;
        this.documents = documents;
        this.authorities = authorities;
        this.secrecy = secrecy;
        this.history = history;
    }

    DispatchDecision.Sent send(Matter.Decided decided, FormalDecision decision, LocalDate today) {
        Matter.Header matter = decided.header();
        MatterDocument letter = documents.of(matter.id()).getFirst();
        SecrecyMark mark = letter.secrecy();
        if (mark != null && letter.isWithheld()) {
            Verdict.refused("matters.refused.marked-not-yours", mark.provision())
                    .orThrow();
        }
        matters.move(decided, new Matter.Closed(matter, decided.report(), decided.settled(), today));
        if (letter.counterparty().isBlank()) {
            history.line(matter, "decision-unsent");
            return DispatchDecision.Sent.TO_NOBODY;
        }
        UUID extract = documents.add(
                matter.id(),
                matter.authority(),
                Direction.OUTGOING,
                "Protokollsutdrag " + decision.sectionText(),
                letter.counterparty(),
                today,
                DecisionText.of(authorities.get(matter.authority()).name(), decision),
                null);
        SecrecyMark.Detail detail = mark == null ? null : mark.detail();
        if (mark != null && detail != null) {
            secrecy.mark(extract, MarkSecret.provision(mark.provision()), detail.readers(), today, CurrentActor.get());
        }
        history.line(matter, "decision-to-writer");
        return DispatchDecision.Sent.TO_WRITER;
    }
}
