package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.CLAUSES;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** The proposed decision: numbered, one action each, to whom it is sent, and every proposal of the text among them. */
final class ClausesAreWhole implements Check {

    /** The words by which a clause gives the answer to a referral or a motion. */
    static final Pattern ANSWERS = Patterns.of(
            "\\b(svar|yttrand|besvar|tillstyrk|avstyrk|bifall|bifalla|avslå|avslag|avstå|remiss|inget att invända|ingen erinran)");

    private static final Pattern IMMEDIATE = Patterns.of("omedelbar\\S*\\s+juster|juster\\S*\\s+omedelbar");
    private static final Pattern DISPATCH = Patterns.of(
            "\\b(?:skicka|expediera|översänd|sänd(?:a|er|s|e)\\b|delge|tillställ|underrätta|meddela|vidarebefordra)|\\b(?:över)?lämna[rs]?\\b[^.;]{0,200}\\btill\\b"
                    + "|\\btill (?:\\S+ ){1,4}(?:för kännedom|som (?:sitt |nämndens |kommunens )?(?:svar|yttrande))");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<Block> clauses = report.clauses();
        Place proposal = report.proposal();
        if (clauses.isEmpty()) {
            findings.add(Finding.of("no-clauses", CLAUSES, Severity.WARNING, proposal)
                    .remedied());
            return findings;
        }
        if (answersSomebody(report) && none(clauses, ANSWERS)) {
            findings.add(Finding.of("no-clause-for-stance", CLAUSES, Severity.WARNING, proposal)
                    .remedied());
        }
        boolean tight = report.context()
                .flatMap(MatterContext::timing)
                .map(ClausesAreWhole::isTight)
                .orElseGet(() -> ReplyClock.approvalMayBeTooLate(report));
        if ((tight || ClausesAwaited.approval(report, IMMEDIATE)) && none(clauses, IMMEDIATE)) {
            findings.add(Finding.of("no-immediate-approval", CLAUSES, Severity.NOTE, proposal)
                    .remedied());
        }
        // In the workspace the program itself sends the decision to whoever asked.
        if (report.isFile() && none(clauses, DISPATCH)) {
            findings.add(Finding.of("no-dispatch-clause", CLAUSES, Severity.WARNING, proposal)
                    .remedied());
        }
        ClauseForm.check(report, clauses, findings);
        ProposedInText.check(report, clauses, findings);
        ClausesAwaited.reports(report, clauses, findings);
        return findings;
    }

    private static boolean answersSomebody(LintedReport report) {
        return report.context()
                .map(context -> context.kind() == MatterKind.REFERRAL || context.kind() == MatterKind.MOTION)
                .orElseGet(report::isReply);
    }

    private static boolean isTight(ReplyTiming timing) {
        return switch (timing) {
            case ReplyTiming.InTime _ -> false;
            case ReplyTiming.ApprovalMayBeTooLate _, ReplyTiming.MeetingTooLate _ -> true;
        };
    }

    static boolean none(List<Block> clauses, Pattern pattern) {
        return clauses.stream()
                .noneMatch(clause -> pattern.matcher(clause.text()).find());
    }
}
