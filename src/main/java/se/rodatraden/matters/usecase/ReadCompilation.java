package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.CompilationDraft;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReferralCompilation;
import se.rodatraden.matters.domain.ReplyText;
import se.rodatraden.matters.domain.SourceRef;
import se.rodatraden.matters.store.CompilationStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReferralStore;
import se.rodatraden.matters.store.ReportStore;

/** Gathers a matter's compilation: the text that holds or a draft of one, and what in it wants looking at. */
@Component
@Transactional(readOnly = true)
public class ReadCompilation {
    private final MatterStore matters;
    private final ReferralStore referrals;
    private final RoundInTime roundInTime;
    private final MatterDocumentStore documents;
    private final CompilationStore compilations;
    private final ReportStore reports;
    private final Clock clock;

    ReadCompilation(
            MatterStore matters,
            ReferralStore referrals,
            RoundInTime roundInTime,
            MatterDocumentStore documents,
            CompilationStore compilations,
            ReportStore reports,
            Clock clock) {
        this.matters = matters;
        this.referrals = referrals;
        this.roundInTime = roundInTime;
        this.documents = documents;
        this.compilations = compilations;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param version of the text shown; 0 for a draft that nobody has saved
     * @param latest whether it is the text that holds
     * @param dangling sources that no paragraph has
     * @param lost sources that the version before named and this one does not
     * @param missing bodies that have answered, and whose reply is neither marked secret nor a source of the text
     * @param outdated sentences and headings that the replies have overtaken: how many have answered, who is silent, and where
     *     a body stands
     * @param mayAdd whether the text can be put into the report: not when that is signed, or with somebody who reads it
     * @param addition a draft of what is missing, to be added
     */
    public record CompilationView(
            Matter.Header matter,
            ReferralCompilation round,
            CompilationDraft draft,
            int version,
            boolean latest,
            List<CompilationStore.Version> versions,
            List<SourceRef> dangling,
            List<SourceRef> lost,
            List<String> missing,
            List<String> outdated,
            String addition,
            Verdict maySave,
            Verdict mayAdd) {}

    /** @param wanted an earlier version; null for the one that holds */
    public CompilationView read(MatterId id, @Nullable Integer wanted) {
        Matter asking = matters.get(id);
        Matter.Header matter = asking.header();
        ReferralCompilation round = new ReferralCompilation(
                referrals.of(id),
                LocalDate.now(clock),
                !roundInTime.verdict(asking).isAllowed());
        Map<UUID, MatterDocument> byId =
                documents.of(id).stream().collect(Collectors.toMap(MatterDocument::id, Function.identity()));
        List<CompilationStore.Version> versions = compilations.of(id);
        Optional<CompilationStore.Version> shown = versions.stream()
                .filter(version -> wanted == null || version.number() == wanted)
                .findFirst()
                .or(() -> versions.stream().findFirst());
        CompilationDraft draft = new CompilationDraft(
                shown.map(CompilationStore.Version::text).orElseGet(() -> CompilationText.compiled(round, byId)));
        List<Referral.Answered> missing = round.answered().stream()
                .filter(answer -> answer.secrecy() == null)
                .filter(answer ->
                        draft.sources().stream().noneMatch(source -> source.document() == ordinal(byId, answer)))
                .toList();
        int number = shown.map(CompilationStore.Version::number).orElse(0);
        return new CompilationView(
                matter,
                round,
                draft,
                number,
                versions.isEmpty() || versions.getFirst().number() == number,
                versions,
                dangling(draft, byId),
                versions.stream()
                        .filter(version -> version.number() == number - 1)
                        .findFirst()
                        .map(before -> draft.lostSince(new CompilationDraft(before.text())))
                        .orElse(List.of()),
                missing.stream().map(answer -> answer.header().bodyName()).toList(),
                number == 0 ? List.of() : OvertakenWords.in(draft, round),
                CompilationText.replies(missing, byId),
                may(matter),
                mayAdd(asking));
    }

    private Verdict mayAdd(Matter matter) {
        return MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(() -> reports.latestOf(matter.id())
                        .filter(report -> !(report instanceof OfficialReport.Signed))
                        .map(OfficialReport::mayEdit)
                        .orElse(Verdict.ALLOWED));
    }

    static Verdict may(Matter.Header matter) {
        return MatterAction.holdsAny(CurrentActor.get(), List.of(Role.ANALYST), matter.authority());
    }

    static List<SourceRef> dangling(CompilationDraft draft, Map<UUID, MatterDocument> documents) {
        return draft.sources().stream()
                .filter(source -> documents.values().stream()
                        .filter(document -> document.ordinal() == source.document())
                        .noneMatch(document -> source.paragraph() > 0
                                && source.paragraph()
                                        <= ReplyText.of(document.body())
                                                .paragraphs()
                                                .size()))
                .toList();
    }

    private static int ordinal(Map<UUID, MatterDocument> documents, Referral.Answered answer) {
        MatterDocument reply = documents.get(answer.document());
        return reply == null ? 0 : reply.ordinal();
    }
}
