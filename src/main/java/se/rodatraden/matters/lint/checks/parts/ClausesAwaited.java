package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.CLAUSES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** What the text counts on that a clause decides, without proposing it in so many words. */
final class ClausesAwaited {
    private static final Pattern BY_LAW = Patterns.of("^(?:enligt|jämlikt|av|i) \\d{1,2} ?(?:kap\\.|[a-z]? ?§)");

    private static final Pattern NOT_SO = Patterns.of(
            "\\b(?:inte|ej|ingen|utan|varken|slipp\\p{L}*|onödig\\p{L}*)\\b(?![^.;]*,[^,.;]*\\b(?:föreslår|föreslås|bör|behöver|ska|därför)\\b)|\\bom (?:beslutet|paragrafen)\\b");

    /** An account to the committee: reporting, coming back, evaluating. */
    private static final Pattern ACCOUNT = Patterns.of(
            "\\b(?:redovis|återrapport|avrapport|rapporter|återkom|utvärder|uppfölj|följs upp|följas upp|slutrapport|delrapport|presenter)");

    /** To approve a report that there is asks for no other. */
    private static final Pattern TAKEN = Patterns.of(
            "\\b(?:godkänn|anta|fastställ|överlämna|lägg|noter)\\p{L}*\\s(?:\\p{L}+\\s){0,2}?\\p{L}{0,30}(?:rapport|redovisning|uppföljning|utvärdering)\\p{L}*");

    private static final Pattern TO_COMMITTEE = Patterns.of(
            "\\b(?:nämnden|kommunstyrelsen|utskottet|styrelsen)\\b|\\b(?:\\p{L}{0,30}redovisningen|rapporten|utvärderingen|uppföljningen)\\b");
    private static final Pattern DUE = Patterns.of("\\b(?:senast|före|till den)\\b");
    private static final SectionRole[] TEXT = {
        SectionRole.SUMMARY,
        SectionRole.ASSESSMENT,
        SectionRole.FOLLOW_UP,
        SectionRole.OTHER,
        SectionRole.ECONOMY,
        SectionRole.CHILDREN
    };

    /** "Bör fastställas senast": somebody shall, by a day. */
    private static final Pattern SHALL_BE_DONE =
            Patterns.of("\\bbör\\b(?! inte)[^.;]{0,80}?\\b(?:\\p{L}{4,}as|ske|göras|tas)\\b");

    private static final Pattern BY_THE_OFFICE =
            Patterns.of("^(?:\\p{L}{0,30}(?:förvaltningen|kontoret|avdelningen|enheten)|vi)\\s(?:ska\\s)?\\p{L}+");

    private static final Pattern AT_A_MEETING = Patterns.of("\\b(?:sammanträde|möte)\\p{L}{0,3}\\s(?:den\\s)?\\d");

    private ClausesAwaited() {}

    /** Whether the text reckons with immediate approval. */
    static boolean approval(LintedReport report, Pattern immediate) {
        return report.mentions("omedelbar")
                && Stream.concat(
                                Stream.of(TEXT),
                                Stream.of(
                                        SectionRole.LAW,
                                        SectionRole.PREPARATION,
                                        SectionRole.MATTER,
                                        SectionRole.BACKGROUND))
                        .flatMap(role -> report.sentences(role).stream())
                        .anyMatch(sentence -> immediate.matcher(sentence.text()).find()
                                && !NOT_SO.matcher(sentence.text()).find()
                                && !isOfALaterMeeting(sentence, report));
    }

    /** The minutes of a meeting after this one: what is decided there is no clause of this report. */
    private static boolean isOfALaterMeeting(Sentence sentence, LintedReport report) {
        return report.timeline()
                .meeting(report.date().orElse(null))
                .filter(meeting -> AT_A_MEETING.matcher(sentence.text()).find()
                        && days(sentence.text()).stream().anyMatch(day -> day.isAfter(meeting.day())))
                .isPresent();
    }

    /** "Enligt 5 kap. 35 § kommunallagen bör en motion avgöras inom ett år": the law says what ought to be. */
    static boolean isByLaw(Sentence sentence) {
        return BY_LAW.matcher(sentence.text()).find();
    }

    /** The text says by which day the administration accounts to the committee, and no clause asks for an account. */
    static void reports(LintedReport report, List<Block> clauses, List<Finding> findings) {
        Optional<LocalDate> date = report.date();
        if (date.isEmpty()) {
            return;
        }
        boolean accounts = clauses.stream()
                .anyMatch(clause -> ACCOUNT.matcher(TAKEN.matcher(clause.text()).replaceAll(""))
                        .find());
        List<LocalDate> decided =
                clauses.stream().flatMap(clause -> days(clause.text()).stream()).toList();
        for (Sentence sentence : report.sentences(TEXT)) {
            if (isByLaw(sentence)) {
                continue;
            }
            boolean account = !accounts
                    && ACCOUNT.matcher(sentence.text()).find()
                    && (TO_COMMITTEE.matcher(sentence.text()).find()
                            || sentence.block().role() == SectionRole.FOLLOW_UP
                                    && BY_THE_OFFICE.matcher(sentence.text()).find());
            if ((account || SHALL_BE_DONE.matcher(sentence.text()).find())
                    && DUE.matcher(sentence.text()).find()
                    && days(sentence.text()).stream()
                            .anyMatch(day -> day.isAfter(date.get()) && !decided.contains(day))) {
                findings.add(Finding.of(
                                "proposal-without-clause", CLAUSES, Severity.WARNING, sentence.place(), sentence.text())
                        .remedied());
                return;
            }
        }
    }

    private static List<LocalDate> days(String text) {
        return Days.in(text).stream()
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .toList();
    }
}
