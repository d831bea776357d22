package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.SIGNATURES;

import java.util.List;
import java.util.Locale;
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

/** Who signs is as many as the text says, each with a name, and before the meeting that the report is for. */
final class SignersTold {
    private static final Pattern BY_TWO = Patterns.of(
            "\\b(?:undertecknas|skrivs under|signeras)\\s(?:[^.;]{0,60}\\s)?av\\s(?:både\\s)?(?:den\\s)?\\p{L}{4,40}(?:en|n|ren|ör)\\s(?:och|tillsammans med|samt)\\s(?:den\\s|av\\s)?(\\p{L}{4,40}(?:en|n|re|ren|ör))\\b");
    private static final Pattern SIGNED =
            Patterns.of("\\b(?:undertecknat|undertecknad|signerat|signerad|underskrivet)\\b");
    private static final Pattern TITLE_AND_UNIT = Patterns.exact(
            "\\p{Ll}\\p{L}{2,30}(?:chef|ledare|sekreterare|handläggare|direktör|strateg|utredare|utvecklare|inspektör|controller|jurist|samordnare|ingenjör|arkitekt),\\s\\p{Ll}[\\p{L} -]{3,50}");

    private static final Pattern BEGINS_WITH_A_WORD = Patterns.exact("^\\p{L}[\\p{L}. -]{1,40}(?:,|$)");
    private static final Pattern TWO_CAPITALS = Patterns.exact("^\\p{Lu}\\p{L}[\\p{L}-]{0,25}\\s\\p{Lu}\\p{L}");
    private static final Pattern WHOLE_NAME =
            Patterns.exact("^\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de))?(?:\\s\\p{Lu}[\\p{L}-]{0,25}\\.?){1,3}(?=,|$)");
    private static final Pattern NAME_AND_TITLE = Patterns.exact(
            "\\p{Lu}[\\p{L}-]{1,25}(?:\\s\\p{Lu}[\\p{L}-]{1,25}){1,3},\\s\\p{Ll}[\\p{L}-]{2,30}(?:chef|ledare|sekreterare|handläggare|strateg|utredare|utvecklare|inspektör|controller|jurist|samordnare|ingenjör|arkitekt)");

    /** "Förvaltningschef: Karin Ek (tjänstledig 1 juni–30 september 2026)". */
    private static final Pattern AWAY = Patterns.exact(
            "^(\\p{Lu}\\p{L}{3,30}(?:chef|direktör)):\\s(\\p{Lu}\\p{L}{1,20}(?:[ -]\\p{Lu}\\p{L}{1,20}){1,3})\\s\\((?:tjänstledig|föräldraledig|sjukskriven|ledig|semester|frånvarande)");

    private static final Pattern STANDS_IN = Patterns.of(
            "^,? (?:är |var |har |som )?(?:under (?:den )?tiden |utsedd till |utsetts till |förordnad som |förordnats som |förordnats till )?(?:tillförordnad|tillfällig|vikarierande|ställföreträdande|t\\.?f\\.?|vikarie för|ersättare för)\\b");
    private static final Pattern TITLE_BEFORE = Patterns.of(
            "(?:^|[\\s:])(\\p{L}{3,30}(?:chef|ledare|sekreterare|direktör|strateg|utredare|utvecklare|inspektör|controller|jurist|samordnare|ingenjör|arkitekt|förvaltare|planerare|ekonom|rektor|bibliotekarie|arkivarie)(?:en|n)?)\\s$");
    private static final Pattern NOT_DONE = Patterns.of(
            "\\b(?:e-?underskrift|underskrift|signatur|signering|namnteckning|e-?signering)\\p{L}{0,3} (?:är |har )?(?:ännu )?(?:inte|ej|saknas|återstår|väntar|inväntas|kommer|kompletteras)\\b|\\b(?:ännu )?(?:inte|ej) (?:ännu )?(?:under(?:tecknat|tecknad|skriven|skrivet)|signera[dt])\\b|\\bosigner[a-z]+|\\b(?:väntar på|inväntar|avvaktar) (?:e-?underskrift|underskrift|signering)");

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

    /**
     * The head of the first page names who is head and says that she is away, and another signs as that: he stands in.
     *
     * @param name who signs
     * @param title as what, in small letters
     */
    static boolean isHeadInsteadOf(LintedReport report, String name, String title) {
        return report.blocks(SectionRole.HEAD).stream()
                .map(block -> AWAY.matcher(block.text()))
                .filter(Matcher::find)
                .anyMatch(away -> !away.group(2).equals(name)
                        && title.replaceFirst("^\\W+", "")
                                .startsWith(away.group(1).toLowerCase(Locale.ROOT)));
    }

    /** "Under den tiden är Ture Malmkvist tillförordnad förvaltningschef", wherever the report says it. */
    static boolean standsInElsewhere(LintedReport report, String name) {
        return report.sentences().stream()
                .map(Sentence::text)
                .filter(text -> text.contains(name))
                .map(text -> text.substring(text.indexOf(name) + name.length()))
                .anyMatch(after -> STANDS_IN.matcher(after).find());
    }

    /**
     * "Handläggare: markförvaltaren Gustaf Lind" on the first page, and "Gustaf Lind, exploateringschef" below.
     *
     * @param title in small letters, with what is around it
     * @return the title on the first page, where none of its words stands in the other
     */
    static Optional<String> anotherTitle(LintedReport report, String name, String title) {
        for (Block block : report.blocks(SectionRole.HEAD)) {
            int at = block.text().indexOf(name);
            Matcher before = at < 0 ? null : TITLE_BEFORE.matcher(block.text().substring(0, at));
            if (before != null && before.find()) {
                String told = before.group(1);
                String stem = told.toLowerCase(Locale.ROOT).replaceFirst("(?:en|n)$", "");
                String signed = title.replaceFirst("^\\W+", "");
                return signed.isBlank() || signed.contains(stem) ? Optional.empty() : Optional.of(told);
            }
        }
        return Optional.empty();
    }

    /** "(e-underskriften inte klar)": who shall sign has not. */
    static boolean isNotDone(String line) {
        return NOT_DONE.matcher(line).find();
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

    /**
     * Where somebody else has name, title and unit on one line: whether this line has something else where the name belongs.
     * "T.Å., skolskjutshandläggare", "Parkchef, parkenheten", "Pontus, biblioteksenheten".
     */
    static boolean isWithoutAName(String line, List<String> lines) {
        return BEGINS_WITH_A_WORD.matcher(line).find()
                && !TWO_CAPITALS.matcher(line).find()
                && !Patterns.hasDigit(line)
                && !WHOLE_NAME.matcher(line).find()
                && lines.stream().anyMatch(SignersTold::isWhole);
    }

    /** Where all others have name, title and unit: whether this one has a name and a title alone. */
    static boolean isWithoutAUnit(String line, List<String> lines) {
        List<String> others =
                lines.stream().filter(other -> !other.equals(line)).toList();
        return NAME_AND_TITLE.matcher(line).matches()
                && !others.isEmpty()
                && others.stream().allMatch(SignersTold::isWhole);
    }

    private static boolean isWhole(String line) {
        return WHOLE_NAME.matcher(line).find() && line.split(", ", -1).length >= 3;
    }

    /** @param inOneLine whether the other signers have all in one line */
    static boolean isTitleAlone(String line, boolean inOneLine) {
        return inOneLine && TITLE_AND_UNIT.matcher(line).matches();
    }
}
