package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.ANNEXES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;

/** Each reference has an annex and each annex a reference; an annex has a number, a title and a date. */
public final class AnnexesMatch implements Check {
    private static final Pattern ENTRY = Patterns.of(
            "^(?:[-–•*]\\s+)?(?:(?:bilaga\\s+)?(?<number>\\d{1,2})(?:[.:)]?\\s|(?<=bilaga \\d{1,2})[.:)]?$)|bilaga\\s+(?<letter>(?-i:[A-H]))\\b|(?<alone>(?-i:[A-H]))[.:)]\\s)");

    /** "Bilaga 1 återger förslaget" speaks of an annex and is none. */
    private static final Pattern SPEAKS_OF_ONE =
            Pattern.compile("^Bilaga\\s\\d{1,2}\\s(?:(?:och|samt)\\s\\d{1,2}\\s)?\\p{Ll}[^.]*[.;].*");

    /** Its mark, and then its title. */
    private static final Pattern LISTED = Patterns.of(
            "^(?:[-–•*]\\s+)?bilaga\\s+(?:\\d{1,2}|(?-i:[A-H]))(?:[.:,)]|\\s[–-]|\\t)\\s?\\p{L}[^.\\n]{3,200}[.]?$");

    private static final Pattern DATED = Patterns.of("(?:19|20)\\d{2}");

    /** "(se Bakgrund)": the list itself says where it is told of. */
    private static final Pattern TELLS_WHERE = Patterns.of("\\(se (?!bilag|fil)\\p{L}[^)]{2,60}\\)");

    private record Entry(int number, Place place, String text) {}

    @Override
    public List<Finding> check(LintedReport report) {
        if (!report.isFile()) {
            return AnnexesMentioned.in(report);
        }
        Map<Integer, Place> references = AnnexReferences.in(report);
        List<Entry> entries = entries(report);
        TreeSet<Integer> listed =
                new TreeSet<>(entries.stream().map(Entry::number).toList());
        List<Finding> findings = new ArrayList<>();
        if (listed.isEmpty()) {
            references.entrySet().stream()
                    .findFirst()
                    .map(first -> Finding.of(
                                    "annex-list-missing",
                                    ANNEXES,
                                    Severity.ERROR,
                                    first.getValue(),
                                    AnnexReferences.mark(first.getKey()))
                            .against(report.blocks(SectionRole.ANNEXES).stream()
                                    .filter(block -> !block.isHeading())
                                    .map(Block::text)
                                    .collect(java.util.stream.Collectors.joining("\n")))
                            .remedied())
                    .ifPresent(findings::add);
        }
        Optional<Entry> again = entries.stream()
                .filter(entry -> entries.stream()
                        .takeWhile(other -> !other.equals(entry))
                        .anyMatch(other -> other.number() == entry.number()))
                .findFirst();
        again.ifPresent(entry -> findings.add(Finding.of(
                        "annex-number-twice",
                        ANNEXES,
                        Severity.ERROR,
                        entry.place(),
                        AnnexReferences.mark(entry.number()))
                .remedied()));
        references.forEach((number, place) -> {
            // A number that stands twice leaves another out: one slip, told once.
            if (!listed.isEmpty() && again.isEmpty() && !listed.contains(number)) {
                findings.add(Finding.of(
                                "annex-missing",
                                ANNEXES,
                                Severity.ERROR,
                                place,
                                AnnexReferences.mark(number),
                                AnnexReferences.mark(listed.last()))
                        .against(AnnexReferences.mark(listed.last())));
            }
        });
        // A wrong number in the text leaves one annex unread: one slip, told once.
        List<Entry> unread = entries.stream()
                .filter(entry -> !references.containsKey(entry.number()))
                .toList();
        boolean misnumbered = !listed.isEmpty() && again.isEmpty() && findings.size() == 1 && unread.size() == 1;
        if (misnumbered) {
            findings.set(0, findings.getFirst().against(unread.getFirst().text()));
        }
        for (Entry entry : entries) {
            if (!references.containsKey(entry.number())
                    && !misnumbered
                    && !TELLS_WHERE.matcher(entry.text()).find()) {
                findings.add(Finding.of(
                                "annex-not-referred-to",
                                ANNEXES,
                                Severity.WARNING,
                                entry.place(),
                                AnnexReferences.mark(entry.number()))
                        .remedied());
            }
            if (!DATED.matcher(entry.text()).find() || onlyOneWithoutADay(entry, entries)) {
                findings.add(Finding.of(
                                "annex-without-date",
                                ANNEXES,
                                Severity.NOTE,
                                entry.place(),
                                AnnexReferences.mark(entry.number()))
                        .remedied());
            }
        }
        return findings;
    }

    /** "Avfallsplan 2027–2034", where each of the others has its day: the years are of what it is about. */
    private static boolean onlyOneWithoutADay(Entry entry, List<Entry> entries) {
        return entries.size() > 1
                && entries.stream().allMatch(other -> Days.in(other.text()).isEmpty() == other.equals(entry));
    }

    /** Whether a line below the list is a sentence about an annex. */
    static boolean speaksOfOne(String line) {
        return SPEAKS_OF_ONE.matcher(line.strip()).matches();
    }

    private static String mark(Matcher matcher) {
        return Stream.of("number", "letter", "alone")
                .map(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a table, each with its number in the first cell. */
    private static void rows(Block block, List<Entry> entries) {
        int from = 0;
        for (String row : block.text().split("\n", -1)) {
            Matcher matcher = ENTRY.matcher(row.replace('\t', ' ').strip());
            if (matcher.find()) {
                entries.add(
                        new Entry(AnnexReferences.number(mark(matcher)), block.place(from, from + row.length()), row));
            }
            from += row.length() + 1;
        }
    }

    /** A list that a plain text has in one paragraph, an annex on each line. */
    private static boolean isOfLines(Block block) {
        return block.part() instanceof Part.Paragraph
                && block.text().lines().count() > 1
                && block.text()
                        .lines()
                        .allMatch(line -> ENTRY.matcher(line.strip()).find() && !speaksOfOne(line));
    }

    private static List<Entry> entries(LintedReport report) {
        List<Entry> listed = entries(report.blocks(SectionRole.ANNEXES));
        return listed.isEmpty() ? entries(listedElsewhere(report)) : listed;
    }

    /** "Bilaga 1. Kalkyl, 4 maj 2027" as a line of its own, under whatever heading. */
    private static List<Block> listedElsewhere(LintedReport report) {
        return report.text().blocks().stream().filter(AnnexesMatch::isListed).toList();
    }

    static boolean isListed(Block block) {
        return block.isProse()
                && block.role() != SectionRole.PROPOSAL
                && LISTED.matcher(block.text().strip()).find()
                && !speaksOfOne(block.text());
    }

    private static List<Entry> entries(List<Block> blocks) {
        List<Entry> entries = new ArrayList<>();
        for (Block block : blocks) {
            if (block.part() instanceof Part.Table || isOfLines(block)) {
                rows(block, entries);
                continue;
            }
            if (!block.isProse()) {
                continue;
            }
            String line = block.part() instanceof Part.Item item ? item.mark() + " " + block.text() : block.text();
            Matcher matcher = ENTRY.matcher(line.strip());
            if (matcher.find() && !speaksOfOne(line)) {
                entries.add(new Entry(AnnexReferences.number(mark(matcher)), block.place(), block.text()));
            }
        }
        return entries;
    }
}
