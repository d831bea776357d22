package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.CLAUSES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import se.rodatraden.matters.lint.text.Words;

/** The proposed decision: numbered, one action each, to whom it is sent, and every proposal of the text among them. */
public final class ClausesAreWhole implements Check {

    /** The words by which a clause gives the answer to a referral or a motion. */
    static final Pattern ANSWERS = Patterns.of(
            "\\b(svar|yttrand|besvar|tillstyrk|avstyrk|bifall|bifalla|avslå|avslag|avstå|remiss|inget att invända|ingen erinran)");

    private static final Pattern IMMEDIATE = Patterns.of(
            "omedelbar\\S*\\s+(?:\\S+\\s+){0,2}?juster|juster\\S*\\s+(?:\\S+\\s+){0,3}?omedelbar|\\bdirektjuster");
    private static final Pattern DISPATCH = Patterns.of(
            "\\b(?:skicka|expediera|översänd|sänd(?:a|er|s|e)\\b|delge|tillställ|underrätta|meddela|vidarebefordra)|\\böverlämna[rs]?\\b[^.;]{0,200}\\btill\\b|\\blämna[rs]?\\s(?:\\p{L}+\\s){0,3}?(?:yttrande|svar|utlåtande|beslut|tjänsteutlåtande|tjänsteskrivelse|remissvar|synpunkter)\\p{L}*\\b[^.;]{0,160}\\btill\\b"
                    + "|\\btill (?:\\S+ ){1,4}(?:för kännedom|som (?:sitt |nämndens |kommunens )?(?:svar|yttrande))");

    /** Something is sent, and no word tells where. */
    private static final Pattern TO_NOBODY = Patterns.of(
            "(?:\\d{1,2}[.)]\\s)?(?:att\\s)?(?:(?:[\\p{L}-]+\\s){0,4}(?:ska\\s)?(?:skicka|expediera|översända|översänd|sända|sänd|delge|tillställa|vidarebefordra|meddela)\\p{L}{0,2}(?:\\s(?:vidare|ut|omgående|snarast|härmed|på vanligt sätt|enligt rutin|efter justering|beslutet|ärendet|protokollet|yttrandet|svaret|utlåtandet|tjänsteutlåtandet)){0,3})[.,;]?");

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
                .filter(ClausesAreWhole::isTight)
                .isPresent();
        // By the days of a text the clock itself warns; here only what the text itself counts on.
        if ((tight || ClausesAwaited.approval(report, IMMEDIATE)) && none(clauses, IMMEDIATE)) {
            findings.add(Finding.of("no-immediate-approval", CLAUSES, Severity.NOTE, proposal)
                    .remedied());
        }
        // Where the program has the matter it sends the decision itself to whoever asked.
        boolean isSent = !report.isFile() || report.context().isPresent();
        if (!isSent && none(clauses, DISPATCH)) {
            findings.add(Finding.of("no-dispatch-clause", CLAUSES, Severity.WARNING, proposal)
                    .remedied());
        } else if (!isSent) {
            toNobody(clauses).ifPresent(findings::add);
        }
        ClauseForm.check(report, clauses, findings);
        List<Block> empty = findings.stream()
                .filter(finding -> finding.rule().equals("clause-without-action"))
                .flatMap(finding ->
                        clauses.stream().filter(clause -> clause.place().equals(finding.place())))
                .toList();
        ProposedInText.check(report, clauses, findings);
        ClausesAwaited.reports(report, clauses, findings);
        // What was to stand in the clause that says nothing is told once.
        findings.removeIf(finding -> finding.rule().equals("proposal-without-clause")
                && empty.stream().anyMatch(clause -> isAbout(finding.quote(), clause.text())));
        // A number that is missing is that of a clause that is: one slip, told once.
        if (findings.isEmpty()) {
            ClauseForm.outOfOrder(report, clauses).ifPresent(findings::add);
        }
        return findings;
    }

    private static boolean isAbout(String proposed, String clause) {
        Set<String> words = Words.content(proposed);
        return Words.content(clause).stream()
                        .anyMatch(word -> words.stream().anyMatch(other -> Words.akin(word, other)))
                || Words.in(clause).stream()
                        .anyMatch(word -> word.text().length() > 2
                                && word.text().equals(word.text().toUpperCase(Locale.ROOT))
                                && proposed.contains(word.text()));
    }

    /** "Ärendet skickas": to whom, no clause says. */
    private static Optional<Finding> toNobody(List<Block> clauses) {
        List<Block> sent = clauses.stream()
                .filter(clause -> DISPATCH.matcher(clause.text()).find())
                .toList();
        return sent.stream()
                        .allMatch(clause ->
                                TO_NOBODY.matcher(clause.text().strip()).matches())
                ? Optional.of(Finding.of(
                                "no-dispatch-clause",
                                CLAUSES,
                                Severity.WARNING,
                                sent.getFirst().place())
                        .remedied())
                : Optional.empty();
    }

    private static boolean answersSomebody(LintedReport report) {
        return report.context()
                .map(context -> context.kind() == MatterKind.REFERRAL || context.kind() == MatterKind.MOTION)
                .orElseGet(report::isReply);
    }

    private static boolean isTight(ReplyTiming timing) {
        return switch (timing) {
            // Where the meeting itself comes too late, the clock says that no approval helps.
            case ReplyTiming.InTime _, ReplyTiming.MeetingTooLate _ -> false;
            case ReplyTiming.ApprovalMayBeTooLate _ -> true;
        };
    }

    static boolean none(List<Block> clauses, Pattern pattern) {
        return clauses.stream()
                .noneMatch(clause -> pattern.matcher(clause.text()).find());
    }
}
