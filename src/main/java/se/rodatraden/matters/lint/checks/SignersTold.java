package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.SIGNATURES;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Timeline.Event;

/** Who signs is as many as the text says, each with a name, and before the meeting that the report is for. */
final class SignersTold {
    private static final Pattern BY_TWO = Patterns.of(
            "\\b(?:undertecknas|skrivs under|signeras)\\s(?:[^.;]{0,60}\\s)?av\\s(?:både\\s)?(?:den\\s)?\\p{L}{4,40}(?:en|n|ren|ör)\\s(?:och|tillsammans med|samt)\\s(?:den\\s|av\\s)?(\\p{L}{4,40}(?:en|n|re|ren|ör))\\b");
    private static final Pattern SIGNED =
            Patterns.of("\\b(?:undertecknat|undertecknad|signerat|signerad|underskrivet)\\b");
    private static final Pattern TITLE_AND_UNIT = Patterns.exact(
            "\\p{Ll}\\p{L}{2,30}(?:chef|ledare|sekreterare|handläggare|direktör|strateg|utredare|utvecklare|inspektör|controller|jurist|samordnare|ingenjör|arkitekt),\\s\\p{Ll}[\\p{L} -]{3,50}");

    private SignersTold() {}

    /** The text tells two, and one signs. */
    static Optional<Finding> in(LintedReport report, int signers) {
        if (signers != 1) {
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

    static Optional<Finding> afterTheMeeting(LintedReport report, List<Block> blocks) {
        Optional<Event> meeting = report.timeline().meeting(report.date().orElse(null));
        if (meeting.isEmpty()) {
            return Optional.empty();
        }
        for (Block block : blocks) {
            for (Days.Day day : SIGNED.matcher(block.text()).find() ? Days.in(block.text()) : List.<Days.Day>of()) {
                if (day.day() != null && day.day().isAfter(meeting.get().day())) {
                    return Optional.of(Finding.of(
                                    "signed-after-the-meeting",
                                    SIGNATURES,
                                    Severity.WARNING,
                                    block.place(day.from(), day.to()),
                                    day.day(),
                                    meeting.get().day())
                            .against(meeting.get().day()));
                }
            }
        }
        return Optional.empty();
    }

    /** @param inOneLine whether the other signers have all in one line */
    static boolean isTitleAlone(String line, boolean inOneLine) {
        return inOneLine && TITLE_AND_UNIT.matcher(line).matches();
    }
}
