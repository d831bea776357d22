package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.REQUIRED_SECTIONS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** Every required section is there and says something; "not applicable" without a reason says nothing. */
public final class SectionsAreThere implements Check {

    private static final String REFERRAL = "referral";
    private static final String FOR_CHILDREN = "children";

    /** The notes below it have been read as notes. */
    private static final Pattern NOTES = Patterns.of("(?:fot|slut)?not(?:er|erna)?:?");

    private static final Pattern NOT_APPLICABLE = Patterns.of(
            "(?:(?:detta avsnitt|avsnittet|rubriken|frågan) är )?(?:ej|inte)\\s+(?:aktuellt|relevant|tillämpligt|aktuella|aktuell|relevanta|tillämplig)(?: (?:i|för) (?:detta )?ärendet?)?\\.?"
                    // What was to be written later, and was not.
                    + "|[(\\[<]?(?:(?:text(?:en)?|avsnittet|uppgift(?:en|er|erna)?|analysen?|underlag(?:et)?|bedömning(?:en)?) )?(?:kommer|kompletteras|fylls i|fylls på|skrivs|läggs in|tillkommer|tas fram|lämnas|redovisas|inväntas|återkommer)(?: (?:senare|snart|inom|kort|vid|behov|före|inför|av|till|utskick(?:et)?|mötet|nämnden|sammanträdet|(?:ekonom|jurist|handlägg)\\p{L}*)){0,4}\\.{0,3}[)\\]>]?"
                    + "|[(\\[<]?(?:under (?:arbete|utredning|framtagande|bearbetning)|(?:text|uppgift(?:er)?) saknas|inga uppgifter|ej klart?|inte klart?|ännu inte klart?|skriv(?:s)? här|se ovan|se nedan|utgår|(?:ska|bör|behöver) kompletteras|att komplettera|todo|tbd|text|n\\.?/?a\\.?|[x–—.…-]{1,10})\\.?[)\\]>]?");

    @Override
    public List<Finding> check(LintedReport report) {
        return report.context()
                .filter(_ -> !report.isFile())
                .map(context -> byOutline(context, report))
                .orElseGet(() -> byKind(report));
    }

    private static List<Finding> byOutline(MatterContext context, LintedReport report) {
        return context.outline().stream()
                .filter(section -> section.required() && !section.clauses())
                .flatMap(section -> finding(section.key(), section.heading(), text(report, section.key())).stream())
                .toList();
    }

    private static String text(LintedReport report, String key) {
        return report.text().blocks().stream()
                .filter(block -> block.section().equals(key) && !block.isHeading())
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Finding> finding(String key, String heading, String text) {
        Place place = new Place.Section(key);
        if (text.isBlank()) {
            return Optional.of(Finding.of("empty-section", REQUIRED_SECTIONS, Severity.WARNING, place, heading)
                    .remedied());
        }
        if (NOT_APPLICABLE.matcher(text.strip()).matches()) {
            return Optional.of(
                    Finding.of("not-applicable-without-reason", REQUIRED_SECTIONS, Severity.WARNING, place, heading)
                            .remedied());
        }
        return Optional.empty();
    }

    private static List<Finding> byKind(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Set<Set<SectionRole>> required = new LinkedHashSet<>();
        boolean outlined =
                report.context().filter(context -> !context.outline().isEmpty()).isPresent();
        // Where the authority has set its sections for the matter, those are what it requires.
        if (!outlined) {
            byType(report, required);
        }
        report.context().ifPresent(context -> byMatter(context, report, required, findings));
        if (!outlined) {
            required.addAll(UsualSections.of(report));
        }
        for (Set<SectionRole> oneOf : required) {
            boolean present = oneOf.stream()
                    .anyMatch(role -> !report.blocks(role).isEmpty() || SectionsElsewhere.carry(role, report));
            if (!present && !(oneOf.contains(SectionRole.SUMMARY) && SummaryByPlace.isIn(report))) {
                SectionRole named = oneOf.stream().sorted().findFirst().orElseThrow();
                findings.add(Finding.of(
                                "section-missing", REQUIRED_SECTIONS, Severity.WARNING, new Place.WholeReport(), named)
                        .remedied(named));
            }
        }
        if (findings.isEmpty() && ConsequencesToldApart.lackEconomy(report)) {
            findings.add(Finding.of(
                            "section-missing",
                            REQUIRED_SECTIONS,
                            Severity.WARNING,
                            new Place.WholeReport(),
                            SectionRole.ECONOMY)
                    .remedied(SectionRole.ECONOMY));
        }
        List<Block> blocks = report.text().blocks().stream()
                .filter(block -> !block.isMargin())
                .toList();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).part() instanceof Part.Heading heading
                    && !blocks.get(i).section().isEmpty()) {
                says(blocks, i, heading).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Those that such a matter usually has, by what its title tells. */
    private static void byType(LintedReport report, Set<Set<SectionRole>> required) {
        report.knowledge().type("any").ifPresent(any -> required.addAll(any.requires()));
        // An answer about rules is an answer: it needs no more than that.
        boolean answers = report.kinds().stream().anyMatch(kind -> kind.key().equals(REFERRAL));
        report.kinds().stream()
                .filter(kind -> !answers || kind.key().equals(REFERRAL))
                .forEach(kind -> required.addAll(kind.requires()));
        // But what is about children has been tried against what is best for them, in an answer too.
        report.kinds().stream()
                .filter(kind -> answers && kind.key().endsWith(FOR_CHILDREN))
                .forEach(kind -> required.addAll(kind.requires()));
    }

    /** Those that the authority has set for the matter, under whatever heading serves the same purpose. */
    private static void byMatter(
            MatterContext context, LintedReport report, Set<Set<SectionRole>> required, List<Finding> findings) {
        for (MatterContext.OutlinedSection section : context.outline()) {
            SectionRole role = report.knowledge().headings().role(section.heading());
            if (section.required() && role != SectionRole.OTHER) {
                if (required.stream().noneMatch(oneOf -> oneOf.contains(role))) {
                    required.add(Set.of(role));
                }
            } else if (section.required()
                    && report.text().blocks().stream()
                            .noneMatch(block -> block.section().equals(section.key()))) {
                findings.add(Finding.of(
                                "section-missing",
                                REQUIRED_SECTIONS,
                                Severity.WARNING,
                                new Place.WholeReport(),
                                "”" + section.heading() + "”")
                        .remedied("”" + section.heading() + "”"));
            }
        }
    }

    /** A heading without text before the next one of its own level or a higher one is empty. */
    private static Optional<Finding> says(List<Block> blocks, int at, Part.Heading heading) {
        StringBuilder text = new StringBuilder();
        for (int i = at + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.part() instanceof Part.Heading next) {
                // What stands below it is its own: many a section only gathers others.
                if (next.level() > heading.level()) {
                    return Optional.empty();
                }
                break;
            }
            text.append(block.text())
                    .append(block.part() instanceof Part.Picture ? "bild" : "")
                    .append('\n');
        }
        Block block = blocks.get(at);
        if (NOTES.matcher(heading.text().strip()).matches()) {
            return Optional.empty();
        }
        return finding(block.section(), heading.text(), text.toString())
                .map(found -> found.rule().equals("empty-section")
                        ? Finding.of(
                                        "empty-section",
                                        REQUIRED_SECTIONS,
                                        Severity.WARNING,
                                        block.place(),
                                        heading.text())
                                .remedied()
                        : Finding.of(
                                        found.rule(),
                                        REQUIRED_SECTIONS,
                                        Severity.WARNING,
                                        blocks.get(at + 1).place(),
                                        heading.text())
                                .remedied());
    }
}
