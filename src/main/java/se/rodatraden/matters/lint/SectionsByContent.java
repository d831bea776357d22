package se.rodatraden.matters.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Hearings;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Rows;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * What a section is for whose heading says nothing of it: "Plånboken", "I kuvertet". It is told by what stands in it, and only
 * where no heading of the report tells of such a section.
 */
final class SectionsByContent {
    private static final int TOP = 2;

    /** "Socialnämnden antar planen." as a line of a list. */
    private static final Pattern DECIDES = Patterns.of(
            "^(?:att\\s+)?(?:[\\p{L}-]+,?\\s(?:och\\s)?){0,4}?[\\p{L}-]{0,40}(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen)\\s(?!bör\\b|ska\\b|kan\\b)\\p{Ll}{3,}");

    private static final Pattern ANNEX = Patterns.of("^(?:[-–•*]\\s+)?bilaga\\s+(?:\\d{1,2}|[A-H])\\b");

    private static final Pattern SIGNED = Pattern.compile(
            "^(?:(?i:(?:digitalt |elektroniskt )?(?:undertecknat|undertecknad|signerat|signerad)\\b[^,\\n]{0,60}?\\sav)\\s)?\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){1,3},\\s\\p{Ll}[\\p{L} -]{3,60}(?:,|$)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern HEARD = Patterns.of(
            "\\b(?:hördes|har hörts|yttrade sig|har yttrat sig|fick information|informerades|fick yttra sig)\\b");

    /** "Elevernas ombud den 4 maj 2027." */
    private static final Pattern NAME_AND_DAY =
            Patterns.of("^\\p{L}[\\p{L} -]{3,60},? (?:den )?(?:\\d{1,2} \\p{L}{3,9} 20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)");

    private static final Pattern MONEY = Patterns.of("\\d\\s?(?:kronor|kr|tkr|mkr)\\b");

    private static final Pattern ACT = Patterns.of("\\((?:19|20)\\d{2}:\\d{1,4}\\)|\\d\\s?§|\\bkap\\.");

    /** One of the report's sections, from its heading to the next. */
    private record Section(int from, int to, List<Block> body) {}

    /** How a section is told, in the order in which it is asked for. */
    private static final Map<SectionRole, Predicate<List<Block>>> TOLD_BY = told();

    private SectionsByContent() {}

    private static Map<SectionRole, Predicate<List<Block>>> told() {
        Map<SectionRole, Predicate<List<Block>>> told = new EnumMap<>(SectionRole.class);
        told.put(SectionRole.PROPOSAL, body -> {
            List<Block> lines = body.stream()
                    .filter(block -> block.part() instanceof Part.Item)
                    .toList();
            return !lines.isEmpty() && most(lines, DECIDES);
        });
        told.put(SectionRole.ANNEXES, body -> !body.isEmpty() && all(body, ANNEX));
        told.put(
                SectionRole.SIGNATURES,
                body -> body.stream()
                                        .filter(block -> SIGNED.matcher(
                                                        block.text().strip())
                                                .find())
                                        .count()
                                >= 1
                        && body.stream().allMatch(block -> block.text().length() < SIGNATURE));
        told.put(
                SectionRole.PREPARATION,
                body -> count(body, HEARD) >= 2
                        || body.stream().anyMatch(SectionsByContent::isOfAHearing)
                                && body.stream()
                                                .filter(block -> isOfAHearing(block)
                                                        || block.part() instanceof Part.Item
                                                                && NAME_AND_DAY
                                                                        .matcher(block.text())
                                                                        .find())
                                                .count()
                                        >= 2
                        || body.stream().anyMatch(SectionsByContent::isTableOfHearings));
        told.put(SectionRole.ECONOMY, body -> count(body, MONEY) >= 2);
        told.put(SectionRole.LAW, body -> count(body, ACT) >= 2);
        return told;
    }

    /** A council, a union or a group, and a day: "Ungdomsrådet den 4 maj 2027." */
    private static boolean isOfAHearing(Block block) {
        return block.isProse()
                && Sentence.in(block).stream()
                        .anyMatch(sentence ->
                                Hearings.BODY.matcher(sentence.text()).find()
                                        && !Days.in(sentence.text()).isEmpty());
    }

    private static boolean isTableOfHearings(Block block) {
        return Rows.in(block).stream()
                        .filter(row -> Hearings.BODY.matcher(row.text()).find()
                                && !Days.in(row.text()).isEmpty())
                        .count()
                >= 2;
    }

    /** A line by which somebody signs is no longer than this. */
    private static final int SIGNATURE = 200;

    /** The same blocks, each with the role of its section. */
    static List<Block> told(List<Block> blocks) {
        List<Block> told = new ArrayList<>(blocks);
        for (Map.Entry<SectionRole, Predicate<List<Block>>> one : TOLD_BY.entrySet()) {
            if (told.stream().noneMatch(block -> block.role() == one.getKey())) {
                sections(told).stream()
                        .filter(section -> one.getValue().test(section.body()))
                        .findFirst()
                        .ifPresent(section -> give(told, section, one.getKey()));
            }
        }
        return told;
    }

    private static void give(List<Block> blocks, Section section, SectionRole role) {
        for (int i = section.from(); i < section.to(); i++) {
            Block block = blocks.get(i);
            if (block.role() == SectionRole.OTHER) {
                blocks.set(i, block.as(role));
            }
        }
    }

    /** Those whose own heading tells nothing. */
    private static List<Section> sections(List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= blocks.size(); i++) {
            if (i == blocks.size() || isTop(blocks.get(i))) {
                if (from >= 0
                        && blocks.get(from).role() == SectionRole.OTHER
                        && !SectionHeadings.isOfAnything(blocks.get(from).text())) {
                    List<Block> body = blocks.subList(from + 1, i).stream()
                            .filter(block -> !block.isHeading()
                                    && !block.isMargin()
                                    && !block.text().isBlank())
                            .toList();
                    sections.add(new Section(from, i, body));
                }
                from = i;
            }
        }
        return sections;
    }

    private static boolean isTop(Block block) {
        return block.part() instanceof Part.Heading heading && heading.level() <= TOP;
    }

    private static boolean most(List<Block> lines, Pattern pattern) {
        return 2 * count(lines, pattern) > lines.size();
    }

    private static boolean all(List<Block> lines, Pattern pattern) {
        return count(lines, pattern) == lines.size();
    }

    private static long count(List<Block> lines, Pattern pattern) {
        return lines.stream()
                .filter(line -> pattern.matcher(line.text().strip()).find())
                .count();
    }
}
