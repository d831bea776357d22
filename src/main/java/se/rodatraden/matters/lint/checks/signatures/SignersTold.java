package se.rodatraden.matters.lint.checks.signatures;

import static se.rodatraden.matters.lint.Category.SIGNATURES;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Timeline.Event;

/** Who signs is as many as the text says, with the titles that it tells, and before the meeting that the report is for. */
final class SignersTold {
    /** "Undertecknas av socialchefen och ekonomichefen": the second of the two. */
    private static final Pattern BY_TWO = Patterns.of(
            "\\b(?:undertecknas|skrivs under|signeras)\\s(?:[^.;]{0,60}\\s)?av\\s(?:både\\s)?(?:den\\s)?\\p{L}{4,40}(?:en|n|ren|ör)\\s(?:och|tillsammans med|samt)\\s(?:den\\s|av\\s)?(\\p{L}{4,40}(?:en|n|re|ren|ör))\\b");

    private static final Pattern SIGNED =
            Patterns.of("\\b(?:undertecknat|undertecknad|signerat|signerad|underskrivet)\\b");
    /** "markförvaltaren", right before a name. */
    private static final Pattern TITLE_BEFORE = Patterns.of(
            "(?:^|[\\s:])(\\p{L}{3,30}(?:chef|ledare|sekreterare|direktör|strateg|utredare|utvecklare|inspektör|controller|jurist|samordnare|ingenjör|arkitekt|förvaltare|planerare|ekonom|rektor|bibliotekarie|arkivarie)(?:en|n)?)\\s$");

    private SignersTold() {}

    /** The text tells two, and one signs. */
    static Optional<Finding> byTwo(LintedReport report, List<Signer> signers) {
        if (signers.size() != 1) {
            return Optional.empty();
        }
        for (Sentence sentence : report.sentences()) {
            Matcher two = BY_TWO.matcher(sentence.text());
            if (sentence.text().contains("under") && two.find()) {
                return Optional.of(Finding.of(
                                "signature-of-another-missing",
                                SIGNATURES,
                                Severity.WARNING,
                                sentence.place(two.start(), two.end()),
                                two.group(1))
                        .remedied());
            }
        }
        return Optional.empty();
    }

    /** The day beside the signature is one after the meeting. */
    static Optional<Finding> afterTheMeeting(LintedReport report, SignatureLines lines) {
        return report.timeline()
                .meeting(report.date().orElse(null))
                .map(Event::day)
                .flatMap(meeting -> lines.blocks().stream()
                        .filter(block -> SIGNED.matcher(block.text()).find())
                        .flatMap(block -> Days.in(block.text()).stream()
                                .filter(day -> day.day() != null && day.day().isAfter(meeting))
                                .map(day -> signedLate(block, day, meeting)))
                        .findFirst());
    }

    private static Finding signedLate(Block block, Days.Day day, LocalDate meeting) {
        return Finding.of(
                        "signed-after-the-meeting",
                        SIGNATURES,
                        Severity.WARNING,
                        block.place(day.from(), day.to()),
                        Objects.requireNonNull(day.day()),
                        meeting)
                .against(meeting);
    }

    /** "Handläggare: markförvaltaren Gustaf Lind" on the first page, and "Gustaf Lind, exploateringschef" below. */
    static Optional<Finding> anotherTitle(LintedReport report, Signer signer) {
        return titleOnTheFirstPage(report, signer.name())
                .filter(title -> !isBorne(title, signer.bareTitle()))
                .map(title -> Finding.of(
                                "signer-with-another-title",
                                SIGNATURES,
                                Severity.WARNING,
                                signer.place(),
                                signer.name(),
                                title)
                        .against(title)
                        .remedied());
    }

    private static Optional<String> titleOnTheFirstPage(LintedReport report, String name) {
        return report.blocks(SectionRole.HEAD).stream()
                .map(Block::text)
                .filter(text -> text.contains(name))
                .map(text -> TITLE_BEFORE.matcher(text.substring(0, text.indexOf(name))))
                .filter(Matcher::find)
                .map(before -> before.group(1))
                .findFirst();
    }

    private static boolean isBorne(String title, String signed) {
        String stem = title.toLowerCase(Locale.ROOT).replaceFirst("(?:en|n)$", "");
        return signed.isBlank() || signed.contains(stem);
    }
}
