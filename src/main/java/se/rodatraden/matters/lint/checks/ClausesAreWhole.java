package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.CLAUSES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** The proposed decision: numbered, one action each, to whom it is sent, and every proposal of the text among them. */
final class ClausesAreWhole implements Check {

    /** The words by which a clause gives the answer to a referral or a motion. */
    private static final Pattern NUMBER = Patterns.of("\\d|^[a-z][.)]");

    private static final Pattern TYPED_NUMBER = Patterns.of("^\\s*(?:\\d{1,2}|[a-z])[.)]\\s");
    private static final Pattern ANSWERS = Patterns.of(
            "\\b(svar|yttrand|besvar|tillstyrk|avstyrk|bifall|bifalla|avslå|avslag|avstå|remiss|inget att invända|ingen erinran)");

    private static final Pattern IMMEDIATE = Patterns.of("omedelbar\\S*\\s+juster|juster\\S*\\s+omedelbar");
    private static final Pattern DISPATCH = Patterns.of(
            "\\b(?:skicka|expediera|översänd|sänd(?:a|er|s|e)\\b|delge|tillställ|underrätta|meddela|vidarebefordra)|\\b(?:över)?lämna[rs]?\\b[^.;]{0,200}\\btill\\b"
                    + "|\\btill (?:\\S+ ){1,4}(?:för kännedom|som (?:sitt |nämndens |kommunens )?(?:svar|yttrande))");
    private static final Pattern TWO_ACTIONS = Patterns.of(
            "\\b(?:antar|godkänner|avslår|bifaller|överlämnar|uppdrar|ger|säljer|köper|upphäver|inrättar|skickar|avsätter)\\b[^.;]{5,150}\\boch (?:att )?"
                    // "godkänner planen och överlämnar den till fullmäktige" is one step.
                    + "(?:antar|godkänner|avslår|bifaller|överlämnar(?! (?:det|den|dem|ärendet|yttrandet|planen|förslaget)\\b)|uppdrar|ger (?:förvaltningen|kontoret)|säljer|köper|upphäver|inrättar|skickar|avsätter|justerar)\\b");
    private static final String OFFICE = "\\b\\p{L}{0,30}(?:förvaltningen|kontoret|avdelningen)";
    private static final String ALSO =
            "(?: (?:därför|också|även|vidare|dessutom|alltså|således|mot denna bakgrund|samtidigt))?";
    private static final Pattern PROPOSES =
            Patterns.of("(?:" + OFFICE + " föreslår" + ALSO + " att|\\bföreslår " + OFFICE + ALSO + " att"
                    + "|\\b\\p{L}{0,30}nämnden (?:föreslås|bör)" + ALSO
                    + "(?= (?:att )?(?:ge|uppdra|beställa|inrätta|anta|teckna|avsätta)\\b)"
                    + "|\\bsom nämnden bör(?= ge\\b)|\\bdet föreslås" + ALSO + " att)\\s(.{5,300})");

    /** What is proposed was told in the sentence before. */
    private static final Pattern POINTS_BACK = Patterns.of(
            "\\b(?:ett|en) sådan[t]?\\b|\\b(?:samma|detta) (?:ärende|beslut)\\b|\\bdet(?:ta|ta uppdrag|sker|görs)?\\b|\\b(?:denna|dessa|den|de)\\b");

    private static final int SHARED = 2;

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
        form(report, clauses, findings);
        proposals(report, clauses, findings);
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

    private static boolean none(List<Block> clauses, Pattern pattern) {
        return clauses.stream()
                .noneMatch(clause -> pattern.matcher(clause.text()).find());
    }

    private static void form(LintedReport report, List<Block> clauses, List<Finding> findings) {
        boolean numbered = clauses.stream().allMatch(ClausesAreWhole::isNumbered);
        boolean that = clauses.stream()
                .allMatch(clause ->
                        clause.text().strip().toLowerCase(java.util.Locale.ROOT).startsWith("att "));
        if (clauses.size() > 1 && !numbered && !that && report.isFile()) {
            findings.add(Finding.of(
                            "clauses-without-numbers",
                            CLAUSES,
                            Severity.WARNING,
                            clauses.getFirst().place())
                    .remedied());
        }
        for (Block clause : clauses) {
            Matcher two = TWO_ACTIONS.matcher(clause.text());
            if (two.find()) {
                findings.add(Finding.of(
                                "two-actions-in-one-clause",
                                CLAUSES,
                                Severity.WARNING,
                                clause.place(two.start(), two.end()))
                        .remedied());
            }
        }
    }

    /** By the file, or by whoever typed the number. */
    private static boolean isNumbered(Block clause) {
        return clause.part() instanceof Part.Item(String mark, String _, List<Part.NoteMark> _, int _)
                ? NUMBER.matcher(mark).find()
                : TYPED_NUMBER.matcher(clause.text()).find();
    }

    /** A proposal of the text that shares too few words with any clause has none. */
    private static void proposals(LintedReport report, List<Block> clauses, List<Finding> findings) {
        for (Sentence sentence : report.sentences(SectionRole.ASSESSMENT, SectionRole.FOLLOW_UP, SectionRole.OTHER)) {
            Matcher proposes = PROPOSES.matcher(sentence.text());
            if (!proposes.find() || Quotations.covers(sentence.text(), proposes.start())) {
                continue;
            }
            Set<String> wanted = new HashSet<>(Words.content(proposes.group(1)));
            if (POINTS_BACK.matcher(proposes.group()).find()) {
                // What it points to is told before it, and an assignment is one by whatever word.
                Sentence.in(sentence.block()).stream()
                        .filter(before -> before.from() < sentence.from())
                        .forEach(before -> wanted.addAll(Words.content(before.text())));
            }
            boolean answered = clauses.stream()
                            .anyMatch(clause ->
                                    shared(wanted, Words.content(clause.text())) >= Math.min(SHARED, wanted.size()))
                    || ANSWERS.matcher(proposes.group(1)).find() && !none(clauses, ANSWERS);
            if (!answered) {
                findings.add(Finding.of(
                                "proposal-without-clause",
                                CLAUSES,
                                Severity.WARNING,
                                sentence.place(),
                                proposes.group(1))
                        .remedied());
            }
        }
    }

    private static long shared(Set<String> wanted, Set<String> clause) {
        return wanted.stream()
                .filter(stem -> clause.stream().anyMatch(other -> Words.akin(stem, other)))
                .count();
    }
}
