package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * What is for those who have turned 65 is so wherever it is said, and the table of those who got it has nobody who is
 * younger.
 */
final class AgeFloors {
    private static final Pattern FOR = Patterns.of(
            "\\b(?:vänder sig|riktar sig|är avse\\p{L}{1,3}|är till|avser|erbjuds|gäller|omfattar|är öppe[nt])\\b[^.;,\\d]{0,60}?\\b(?:som (?:har )?(?:fyllt|är)|över|från) (\\d{2}) år\\b(?! till| och yngre|[–-])(?: (?:eller|och) (?:äldre|uppåt))?");
    private static final Pattern CHANGES = Patterns.of(
            "föreslå|i stället för|sänk|höj|ändra|tidigare|utöka|utvidga|motion|\\b(?:bör|vill|skulle|avgift|gratis|undantag)\\p{L}*");
    private static final Pattern IT =
            Patterns.of("^(?:den|det|insatsen|verksamheten|stödet|arbetssättet|tjänsten|erbjudandet|projektet)$");
    private static final Pattern AGE = Patterns.of("^\\s?ålder\\p{L}*\\s?$");

    private record Floor(int age, String subject, Sentence sentence, int from, int to) {
        boolean isOfTheSame(Floor other) {
            return IT.matcher(subject).find() && IT.matcher(other.subject).find()
                    || !Words.content(subject).isEmpty()
                            && Words.content(subject).equals(Words.content(other.subject));
        }
    }

    private AgeFloors() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Floor> floors = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            Matcher floor = FOR.matcher(sentence.text());
            if (sentence.block().role() != SectionRole.REPLIES
                    && floor.find()
                    && !CHANGES.matcher(sentence.text()).find()) {
                String lead = sentence.text().substring(0, floor.start());
                String subject =
                        lead.substring(lead.lastIndexOf(',') + 1).replaceFirst("^ ?(?:eftersom|då|och|men) ", "");
                floors.add(new Floor(
                        Integer.parseInt(floor.group(1)), subject.strip(), sentence, floor.start(), floor.end()));
            }
        }
        for (int i = 0; i < floors.size(); i++) {
            Floor one = floors.get(i);
            floors.subList(0, i).stream()
                    .filter(other -> other.age() != one.age() && one.isOfTheSame(other))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            finding(one, other.age(), other.sentence().text())));
        }
        if (floors.size() == 1) {
            youngest(report)
                    .filter(age -> age < floors.getFirst().age())
                    .ifPresent(age -> findings.add(finding(floors.getFirst(), age, Integer.toString(age))));
        }
    }

    /** The lowest age of the one table that is by age. */
    private static Optional<Integer> youngest(LintedReport report) {
        List<Part.Table> tables = report.text().blocks().stream()
                .map(block -> block.part())
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .filter(table -> table.rows().size() > 2
                        && !table.rows().getFirst().isEmpty()
                        && AGE.matcher(table.rows().getFirst().getFirst()).find())
                .toList();
        return tables.size() != 1
                ? Optional.empty()
                : tables.getFirst().rows().stream()
                        .filter(row -> !row.isEmpty())
                        .flatMap(row -> Ages.in(row.getFirst()).stream())
                        .map(Ages.Span::from)
                        .min(Integer::compareTo);
    }

    private static Finding finding(Floor floor, int other, String against) {
        return Finding.of(
                        "lower-limit-differs",
                        AGE_SPANS,
                        Severity.WARNING,
                        floor.sentence().place(floor.from(), floor.to()),
                        Integer.toString(floor.age()),
                        Integer.toString(other))
                .against(against);
    }
}
