package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.ReportWarning.Category.CLAUSES;
import static se.rodatraden.matters.domain.ReportWarning.Category.STANCE_OF_THE_REPLY;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.ReportWarning.Place;
import se.rodatraden.matters.domain.ReportWarning.Severity;

/** A reply takes a stance, the proposed decision says so, and approves itself at once when the clock needs it. */
final class StanceCheck implements ReportCheck {

    /** The words by which a clause gives the answer to a referral or a motion. */
    private static final Pattern ANSWERS = Pattern.compile(
            "\\b(svar|yttrand|besvar|tillstyrk|avstyrk|bifall|bifalla|avslå|avslag|avstå|remiss)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern IMMEDIATE = Pattern.compile(
            "omedelbar\\S*\\s+juster|juster\\S*\\s+omedelbar", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<ReportWarning> check(ReportFacts facts) {
        List<ReportWarning> warnings = new ArrayList<>();
        boolean isReply = facts.matter().kind() == MatterKind.REFERRAL;
        if (isReply && facts.report().stance() == null) {
            warnings.add(ReportWarning.of("no-stance", STANCE_OF_THE_REPLY, Severity.WARNING, new Place.WholeReport())
                    .remedied());
        }
        Place proposal = new Place.Section(facts.outline().proposal().key());
        List<DecisionClause> clauses = DecisionClause.read(
                facts.report().text(facts.outline().proposal().key()));
        if (clauses.isEmpty()) {
            warnings.add(ReportWarning.of("no-clauses", CLAUSES, Severity.WARNING, proposal)
                    .remedied());
        } else if (clauses.stream()
                .noneMatch(clause -> ANSWERS.matcher(clause.text()).find())) {
            warnings.add(ReportWarning.of("no-clause-for-stance", CLAUSES, Severity.WARNING, proposal)
                    .remedied());
        }
        if (!clauses.isEmpty()
                && approvalIsUrgent(facts)
                && clauses.stream()
                        .noneMatch(clause -> IMMEDIATE.matcher(clause.text()).find())) {
            warnings.add(ReportWarning.of("no-immediate-approval", CLAUSES, Severity.NOTE, proposal)
                    .remedied());
        }
        return warnings;
    }

    private static boolean approvalIsUrgent(ReportFacts facts) {
        return facts.timing()
                .map(timing -> switch (timing) {
                    case ReplyTiming.InTime _ -> false;
                    case ReplyTiming.ApprovalMayBeTooLate _, ReplyTiming.MeetingTooLate _ -> true;
                })
                .orElse(false);
    }
}
