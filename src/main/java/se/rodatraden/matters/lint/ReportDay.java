package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;

/** The day that a report bears. */
final class ReportDay {
    /** "(tjänstledig 1 juni–30 september 2026)": of whoever is named in the head, and not of the report. */
    private static final Pattern ASIDE = Patterns.of("\\([^)]{0,120}\\)");
    /** In a table of the head: "Motionen väckt", "Svar senast". */
    private static final Pattern OF_A_STEP = Patterns.of(
            "^[^\\d]{0,60}\\b(?:väckt|inkom\\p{L}*|mottag\\p{L}*|svar|senast|remiss\\p{L}*|sammanträd\\p{L}*|möte|behandlas|avgörs|beslutas|läses|tas upp|nämnddag|granskning\\p{L}*|uppdrag\\p{L}*|budget\\p{L}*)\\b");

    /** "Hammarsund den 5 oktober 2026" as a line of its own. */
    private static final Pattern SIGNED_AT = Pattern.compile(
            "\\p{Lu}[\\p{L}-]{2,30}(?:\\s\\p{L}{2,20})?,?\\s(?:den\\s)?(?:\\d{1,2}\\s\\p{Ll}{3,9}\\s20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)\\.?");

    private static final Pattern SIGNED_ON = Patterns.of(
            "\\b(?:undertecknat|undertecknad|signerat|signerad)\\s(?:den\\s)?(?:\\d{1,2}\\s\\p{L}{3,9}\\s20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)");
    /** How many blocks of the text before its first section may tell the day. */
    private static final int LONGEST_HEAD = 12;

    private ReportDay() {}

    /**
     * The day in the head of the first page, else the first in the head of the text that is not said to be of a step; else the one
     * beside the place where it is signed.
     */
    static Optional<LocalDate> in(ReportText text) {
        List<String> head = head(text);
        return first(head.stream().filter(line -> !OF_A_STEP.matcher(line).find()))
                .or(() -> first(
                        text.blocks().stream().filter(ReportDay::tellsOfSigning).map(Block::text)))
                .or(() -> first(head.stream()));
    }

    /** The lines of page heads and feet, and those before the first section. */
    private static List<String> head(ReportText text) {
        return Stream.concat(
                        text.blocks().stream().filter(Block::isMargin),
                        text.blocks().stream()
                                .filter(block -> block.role() == SectionRole.HEAD && !block.isMargin())
                                .limit(LONGEST_HEAD))
                .flatMap(block -> ASIDE.matcher(block.text()).replaceAll(" ").lines())
                .toList();
    }

    private static boolean tellsOfSigning(Block block) {
        return block.part() instanceof Part.Paragraph
                && block.role() != SectionRole.ANNEXES
                && (SIGNED_AT.matcher(block.text().strip()).matches()
                        || SIGNED_ON.matcher(block.text()).find());
    }

    private static Optional<LocalDate> first(Stream<String> lines) {
        return lines.flatMap(line -> Days.in(line).stream())
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .findFirst();
    }
}
