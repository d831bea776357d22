package se.rodatraden.matters.lint.checks.diary;

import static se.rodatraden.matters.lint.Category.DIARY_NUMBERS;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.domain.DiaryNumberReader;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.bodies.Senders;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;

/** A reply tells the number that the sender has given the matter, and tells one only. */
final class SendersNumber {
    private static final Pattern NO_DIARY = Patterns.of("^(?:SOU|SFS|DS|PROP|TSFS|HSLF)|^(?:19|20)\\d{2}/\\d{2}$");
    private static final Pattern OF_SENDER = Patterns.of(
            "\\bremi(?:ss|tter)|\\bavsändar|\\bmotion|\\bmedborgarförslag|\\bbegär|\\bsitt (?:svar|yttrande)|\\bsom svar\\b|\\bdiarie(?:nummer|nr)|\\bdepartement");
    private static final Pattern OF_THE_COUNCIL =
            Patterns.of("\\bmotion|\\bmedborgarförslag|\\be-förslag|\\binvånarförslag");
    private static final Pattern REFERRAL = Patterns.of("\\bremiss(?:en)?\\b[^.;]{0,50}$");
    private static final Pattern SENDERS = Patterns.of(
            "\\b(?:\\p{L}{3,40}s|avsändarens?|remissens|ert|er)\\s(?:dnr|diarienummer|diarienr|ärendenummer|beteckning)\\.?:?\\s{1,3}$");
    private static final Pattern PROMISED =
            Patterns.of("\\b(?:har|fått|med|under)\\s(?:\\p{L}+\\s){0,2}(?:diarienummer|diarienr|dnr)\\b");
    private static final Pattern FROM = Patterns.of(
            "(?:\\b(?:kommer|kom|kommit|skickats|skickades|skickat|överlämnats|överlämnades|inkommit|inkom|översänts|översändes|sänts|ställts|lämnats|mottagits)\\b[^.;]{0,40}\\bfrån|\\b(?:remitterat?[st]?|remitterades|avsändare|väckts|initierats?)\\b[^.;]{0,20}?(?:av|från|:|är))\\s(?:den\\s)?("
                    + Bodies.NAME + ")");

    private SendersNumber() {}

    static void check(List<WrittenNumber> own, LintedReport report, List<Finding> findings) {
        if (!report.isReply() && !namesSender(report)) {
            promised(report, findings);
            return;
        }
        String mine = own.isEmpty() ? "" : own.getFirst().series();
        List<Senders.Said> senders = Senders.in(report);
        List<WrittenNumber> others = WrittenNumber.in(report).stream()
                .filter(written -> !written.series().equals(mine) && isOfSender(written, senders))
                .toList();
        if (others.isEmpty() && !answersTheCouncil(report)) {
            findings.add(missing());
        }
        two(others, findings);
    }

    static Finding missing() {
        return Finding.of("senders-number-missing", DIARY_NUMBERS, Severity.WARNING, new Place.WholeReport())
                .remedied();
    }

    /** A motion that the board prepares for the council has one number: nobody has sent it from another diary. */
    private static boolean answersTheCouncil(LintedReport report) {
        return report.ownBody().filter(own -> own.startsWith("kommun")).isPresent()
                && OF_THE_COUNCIL.matcher(report.text().title()).find();
    }

    /** In the head, or where the referral is spoken of; school years and committee reports are no diary numbers. */
    private static boolean isOfSender(WrittenNumber written, List<Senders.Said> senders) {
        if (NO_DIARY.matcher(written.number()).find()) {
            return false;
        }
        Block block = written.block();
        return block.role() == SectionRole.HEAD
                || !block.isProse()
                || OF_SENDER.matcher(block.text()).find()
                || senders.stream().anyMatch(said -> said.sentence().block().number() == block.number());
    }

    /** The number of one referral, twice and not alike: one series, one year, and both called the referral's. */
    private static void two(List<WrittenNumber> others, List<Finding> findings) {
        for (WrittenNumber one : others) {
            others.stream()
                    .filter(earlier -> isAnotherOfTheSame(one, earlier)
                            && findings.stream().noneMatch(told -> told.place().equals(one.place())))
                    .findFirst()
                    .ifPresent(earlier -> findings.add(one.disagreesWith(earlier.number())));
        }
    }

    private static boolean isAnotherOfTheSame(WrittenNumber one, WrittenNumber earlier) {
        return earlier.block().number() < one.block().number()
                && (calledReferral(earlier) || isTheSenders(earlier))
                && calledReferral(one)
                && !one.isSameAs(earlier)
                && !one.series().isEmpty()
                && one.isOfTheSeriesOf(earlier);
    }

    /** "Kommunstyrelsens dnr KS 2026/233" in the head of a page. */
    private static boolean isTheSenders(WrittenNumber written) {
        return written.block().isMargin()
                && SENDERS.matcher(written.block().text().substring(0, written.from()))
                        .find();
    }

    private static boolean calledReferral(WrittenNumber written) {
        String before = written.block().text().substring(Math.max(0, written.from() - 60), written.from());
        return REFERRAL.matcher(before).find();
    }

    /** "Förslaget har ett eget diarienummer hos fullmäktige", and the number is not told. */
    private static void promised(LintedReport report, List<Finding> findings) {
        report.sentences().stream()
                .filter(sentence -> PROMISED.matcher(sentence.text()).find()
                        && DiaryNumberReader.in(sentence.text()).isEmpty())
                .findFirst()
                .ifPresent(_ -> findings.add(missing()));
    }

    /** "Förslaget kommer från byggnadsnämnden" in the head: an authority that has asked, whose number is wanted. */
    private static boolean namesSender(LintedReport report) {
        String own = report.ownBody().orElse("");
        return report.sentences(SectionRole.HEAD).stream().anyMatch(sentence -> {
            Matcher from = FROM.matcher(sentence.text());
            return from.find()
                    && (!Bodies.normal(from.group(1)).equals(own) || Bodies.isElsewhere(sentence.text(), from.end()));
        });
    }
}
