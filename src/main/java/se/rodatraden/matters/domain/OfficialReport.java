package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;

/** The administration's report and proposal to its body (tjänsteutlåtande; the board's is its utlåtande). */
public sealed interface OfficialReport {

    Content content();

    default OfficialReportId id() {
        return content().id();
    }

    /**
     * @param stance what the reply says; null until chosen, and always for a report that answers nobody
     * @param writtenFor the meeting that the writer aims at
     * @param sections by key; those nobody has written are missing
     */
    record Content(
            OfficialReportId id,
            MatterId matter,
            LocalDate openedOn,
            @Nullable ReplyStance stance,
            @Nullable FormalMeetingId writtenFor,
            Map<String, ReportSection> sections,
            List<CitedEvidence> evidence) {

        public Content {
            sections = Map.copyOf(sections);
            evidence = List.copyOf(evidence);
        }

        /**
         * The same with a note for each source that a text cites. The proposed decision has none: each of its lines is a
         * clause, and a note would be one that nobody proposes.
         */
        public Content noting(List<ReportSource> sources, ReportOutline outline) {
            Map<String, ReportSection> noted = new java.util.HashMap<>(sections);
            outline.sections().stream()
                    .filter(known -> known.holds() != ReportOutline.Content.CLAUSES)
                    .forEach(known -> noted.computeIfPresent(
                            known.key(), (_, section) -> section.reading(ReportSource.noted(section.text(), sources))));
            noted.computeIfPresent(
                    outline.proposal().key(), (_, section) -> section.reading(ReportSource.unmarked(section.text())));
            return new Content(id, matter, openedOn, stance, writtenFor, noted, evidence);
        }

        public String text(String key) {
            return Optional.ofNullable(sections.get(key))
                    .map(ReportSection::text)
                    .orElse("");
        }

        public ReportSection section(String key) {
            return sections.getOrDefault(key, ReportSection.empty(key));
        }
    }

    /** @param section where in the report the figures stand */
    record CitedEvidence(EvidenceRef ref, String section) {}

    record Draft(Content content) implements OfficialReport {}

    /** Somebody else reads it; meanwhile it stays as it was sent. */
    record UnderReview(Content content, ReviewStep sent) implements OfficialReport {}

    /** Back with its writers, who have something to change. */
    record Returned(Content content, ReviewStep returned) implements OfficialReport {}

    /** Read and found good: it is signed as it stands, or given back. */
    record Approved(Content content, ReviewStep approved) implements OfficialReport {}

    /**
     * Signed: the text is what it is, and the file is what is sent.
     *
     * @param signedAs the role that the signer signed in
     * @param meetingOn the day of the meeting as the paper tells it, wherever the meeting was moved since; null when it tells none
     */
    record Signed(
            Content content,
            LocalDate signedOn,
            String signer,
            Role signedAs,
            UUID document,
            @Nullable LocalDate meetingOn)
            implements OfficialReport {}

    /** Where the authority signs in one step. */
    default Verdict maySign(ReportOutline outline) {
        return maySign(outline, SigningOrder.ONE_STEP);
    }

    /** A report is signed once, when it proposes something and, where it answers somebody, takes a stance. */
    default Verdict maySign(ReportOutline outline, SigningOrder order) {
        return switch (this) {
            case Draft _, Returned _ ->
                Verdict.allowedIf(!order.isReviewed(), "matters.refused.not-reviewed")
                        .and(() -> Verdict.allowedIf(!order.isHandedOn(), "matters.refused.not-handed-on"))
                        .and(() -> complete(outline));
            case UnderReview _ ->
                Verdict.allowedIf(!order.isReviewed(), "matters.refused.under-review")
                        .and(() -> complete(outline));
            case Approved _ -> complete(outline);
            case Signed _ -> Verdict.refused("matters.refused.report-signed");
        };
    }

    /** What is sent to whoever reviews or signs it could be signed as it is. */
    default Verdict maySend(ReportOutline outline, SigningOrder order) {
        return switch (this) {
            case Draft _, Returned _ ->
                Verdict.allowedIf(order.isHandedOn(), "matters.refused.no-review")
                        .and(() -> complete(outline));
            case UnderReview _ -> Verdict.refused("matters.refused.under-review");
            case Approved _ -> Verdict.refused("matters.refused.approved");
            case Signed _ -> Verdict.refused("matters.refused.report-signed");
        };
    }

    default Verdict mayApprove() {
        return switch (this) {
            case UnderReview _ -> Verdict.ALLOWED;
            case Draft _, Returned _ -> Verdict.refused("matters.refused.not-sent");
            case Approved _ -> Verdict.refused("matters.refused.approved");
            case Signed _ -> Verdict.refused("matters.refused.report-signed");
        };
    }

    default Verdict mayReturn() {
        return switch (this) {
            case UnderReview _, Approved _ -> Verdict.ALLOWED;
            case Draft _, Returned _ -> Verdict.refused("matters.refused.not-sent");
            case Signed _ -> Verdict.refused("matters.refused.report-signed");
        };
    }

    /** Whoever reads it for review reads what was sent; a signed report is a document and changes no more. */
    default Verdict mayEdit() {
        return switch (this) {
            case Draft _, Returned _ -> Verdict.ALLOWED;
            case UnderReview _ -> Verdict.refused("matters.refused.under-review");
            case Approved _ -> Verdict.refused("matters.refused.approved");
            case Signed _ -> Verdict.refused("matters.refused.report-signed");
        };
    }

    private Verdict complete(ReportOutline outline) {
        return Verdict.allowedIf(
                        !DecisionClause.read(content().text(outline.proposal().key()))
                                .isEmpty(),
                        "matters.refused.no-clauses")
                .and(() -> Verdict.allowedIf(
                        outline.kind() != MatterKind.REFERRAL || content().stance() != null,
                        "matters.refused.no-stance"));
    }
}
