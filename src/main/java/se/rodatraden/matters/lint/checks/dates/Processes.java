package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;
import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * The steps of a plan and of a procurement in their order, and tables of numbered stages. A step is told by the words before its
 * day; one step comes before another only when all of its days do.
 */
final class Processes {
    private static final List<Stage> PLAN = List.of(
            new Stage("\\bansök\\p{L}* om (?:plan)?besked"),
            new Stage("(?:positivt|lämna\\p{L}*) (?:plan)?besked"),
            new Stage("beslut(?:ade[s]?)? om samråd|samrådsbeslut"),
            new Stage(
                    "(?:^|\\s)samråd(?:et|stiden)?(?:\\s(?:hölls|hålls|pågick|pågår|genomfördes|skedde|ägde rum|har hållits))?[\\s:]*(?:från |under tiden |mellan )?(?:\\p{L}+dagen )?(?:den )?$"),
            new Stage("beslut(?:ade[s]?)? om granskning|granskningsbeslut"),
            new Stage(
                    "(?:^|\\s)granskning(?:en|stiden)?(?:\\s(?:hölls|hålls|pågick|pågår|genomfördes|skedde|ägde rum|har hållits))?[\\s:]*(?:från |under tiden |mellan )?(?:\\p{L}+dagen )?(?:den )?$"),
            new Stage("\\bantagande"),
            new Stage("laga kraft"));

    private static final List<Stage> PROCUREMENT = List.of(
            new Stage("\\bannons(?:en|ering|eringen|eras|erades|erats)?\\b"),
            new Stage(
                    "(?:anbudstiden|tävlingstiden|inlämningstiden|^tiden|\\btiden) (?:gick|går) ut|anbud(?:en)? (?:ska|skulle) (?:ha kommit in|lämnas|ha lämnats|vara inne|komma in)|sista (?:anbudsdag|dag(?:en)? (?:att|för) (?:att )?(?:lämna )?anbud)|anbud(?:en|stiden)[^.]{0,25}(?:inne|går ut)"),
            new Stage("anbud(?:en)? öppna\\p{L}*|anbudsöppning\\p{L}*"),
            new Stage("\\btilldelning(?:sbeslut\\p{L}*|en)?\\b"),
            new Stage("avtalsspärr\\p{L}*"),
            new Stage(
                    "(?:markanvisnings|exploaterings|genomförande)avtal(?:et)? (?:tecknades|undertecknades|skrevs|ingicks)|avtal(?:et)? (?:kan |får )?(?:tidigast )?(?:tecknas|undertecknas|skrivs)|avtalsteckn\\p{L}+"),
            new Stage(
                    "avtalsstart|driftstart|leverantör(?:en|erna) (?:börjar|tar över)|trafikstart|(?:trafiken|driften|leveranserna) (?:ska |beräknas )?(?:vara i gång|startar?|börjar?)"));

    private static final Pattern MEETING_OPEN = Patterns.of("\\b(?:samrådsmöte|öppet (?:hus|samrådsmöte|möte))\\b");
    private static final Pattern ENDS = Patterns.of(
            "\\b(?:avtal(?:et|en)?|överenskommelsen?)\\b[^.;]{0,60}\\b(?:upphör|löper ut|går ut)\\b[^.;]{0,15}$");
    private static final Pattern BEGINS = Patterns.of(
            "\\b(?:från och med|fr\\.o\\.m\\.|från|(?:börj|inför|inled|start|träd|öppn)\\p{L}*[^.;]{0,40})\\s(?:den\\s)?$");
    private static final Pattern EVALUATED = Patterns.of(
            "\\b(?:utvärder\\p{L}*|följ\\p{L}* upp|uppföljning\\p{L}*|resultat\\p{L}*|effekt\\p{L}*|erfarenhet\\p{L}*|utfall\\p{L}*)\\b[^.;]{0,80}$");
    private static final Pattern STEPS = Patterns.of(
            "^(?:skede|steg|moment|aktivitet|etapp|fas|milstolpe|händelse|process)[^\\t]{0,20}\\t(?:datum|tid|tidpunkt|när|dag|klart|start)\\b");
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?:etapp|fas|steg|delmål)\\s)?(\\d{1,2})\\.?", Pattern.CASE_INSENSITIVE);

    private record Stage(Pattern words) {
        Stage(String words) {
            this(Patterns.of(words));
        }

        List<DatedLine> in(List<DatedLine> lines) {
            return lines.stream()
                    .filter(line -> {
                        String before = line.before();
                        return words.matcher(before.substring(Math.max(0, before.length() - 80)))
                                .find();
                    })
                    .toList();
        }
    }

    private Processes() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        if (isOfAPlan(report)) {
            List<DatedLine> lines = told(report);
            ordered(PLAN, lines, findings);
            openMeeting(lines, findings);
        }
        if (report.mentions("anbud")) {
            List<DatedLine> lines = told(report);
            ordered(PROCUREMENT, lines, findings);
        }
        evaluated(report, findings);
        report.text().blocks().forEach(block -> stages(report, block, findings));
        return findings;
    }

    static boolean isOfAPlan(LintedReport report) {
        return report.mentions("detaljplan")
                || report.text().title().toLowerCase(java.util.Locale.ROOT).contains("detaljplan");
    }

    private static List<DatedLine> told(LintedReport report) {
        return report.datedLines().stream()
                .filter(line -> line.block().role() != SectionRole.ANNEXES)
                .toList();
    }

    private static void ordered(List<Stage> process, List<DatedLine> lines, List<Finding> findings) {
        List<List<DatedLine>> found =
                process.stream().map(stage -> stage.in(lines)).toList();
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
                List<DatedLine> first = found.get(i);
                List<DatedLine> then = found.get(j);
                boolean wrong = !first.isEmpty()
                        && !then.isEmpty()
                        && first.stream()
                                .allMatch(one -> then.stream()
                                        .allMatch(other -> !one.equals(other)
                                                && one.first().isAfter(other.last())));
                if (wrong) {
                    findings.add(before(then.getFirst(), first.getFirst()));
                    return;
                }
            }
        }
    }

    private static Finding before(DatedLine then, DatedLine first) {
        return Finding.of(
                        "step-before-its-cause",
                        ORDER_OF_DATES,
                        Severity.ERROR,
                        then.line(),
                        then.first(),
                        first.first(),
                        first.place().quoted())
                .against(first.line().quoted());
    }

    /** A meeting of the consultation is held while it lasts. */
    private static void openMeeting(List<DatedLine> lines, List<Finding> findings) {
        List<DatedLine> consultations = PLAN.get(3).in(lines).stream()
                .filter(line -> line.first().isBefore(line.last()))
                .toList();
        for (DatedLine line : lines) {
            if (!consultations.isEmpty()
                    && MEETING_OPEN.matcher(line.before()).find()
                    && consultations.stream().allMatch(period -> line.first().isBefore(period.first()))) {
                findings.add(before(line, consultations.getFirst()));
            }
        }
    }

    /** What a clause has evaluated has begun by then. */
    private static void evaluated(LintedReport report, List<Finding> findings) {
        List<DatedLine> clauses = report.datedLines().stream()
                .filter(line -> line.block().role() == SectionRole.PROPOSAL)
                .toList();
        List<DatedLine> starts = clauses.stream()
                .filter(line -> BEGINS.matcher(line.before()).find())
                .toList();
        for (DatedLine line : clauses) {
            if (!starts.isEmpty()
                    && !starts.contains(line)
                    && EVALUATED.matcher(line.before()).find()
                    && starts.stream().allMatch(start -> line.first().isBefore(start.first()))) {
                findings.add(before(line, starts.getFirst()));
            }
        }
    }

    /** Rows with the numbers 1, 2, 3 have days that follow each other. */
    private static void stages(LintedReport report, Block block, List<Finding> findings) {
        if (!(block.part() instanceof Part.Table table) || block.role() == SectionRole.ANNEXES) {
            return; // the numbers of a list of annexes are in the order in which they are referred to
        }
        if (!table.rows().isEmpty()
                && STEPS.matcher(String.join("\t", table.rows().getFirst())).find()) {
            inOrder(report, block, findings);
            return;
        }
        int number = 0;
        LocalDate latest = null;
        for (List<String> row : table.rows()) {
            var matcher = NUMBER.matcher(row.isEmpty() ? "" : row.getFirst().strip());
            String text = String.join("\t", row);
            List<DatedLine> days = report.datedLines().stream()
                    .filter(line ->
                            line.block().equals(block) && line.line().quoted().equals(text))
                    .toList();
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != number + 1 || days.size() != 1) {
                number = 0;
                latest = null;
                continue;
            }
            number++;
            if (latest != null && days.getFirst().last().isBefore(latest)) {
                findings.add(Finding.of(
                                "stage-before-the-one-before",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                days.getFirst().place(),
                                days.getFirst().last(),
                                latest)
                        .against(latest));
            }
            latest = days.getFirst().last();
        }
    }

    /** Rows under "Skede" and "Datum", one after the other: the one that breaks the order alone is out of its place. */
    private static void inOrder(LintedReport report, Block block, List<Finding> findings) {
        List<DatedLine> lines = report.datedLines().stream()
                .filter(line -> line.block().equals(block))
                .toList();
        boolean oneADay = lines.stream().map(DatedLine::lineFrom).distinct().count() == lines.size();
        boolean told = findings.stream()
                .anyMatch(finding -> lines.stream().anyMatch(line -> line.line().equals(finding.place())));
        if (told || !oneADay || lines.size() < 3 || ascends(lines)) {
            return;
        }
        List<DatedLine> odd = lines.stream()
                .filter(line -> ascends(
                        lines.stream().filter(other -> !other.equals(line)).toList()))
                .toList();
        if (!odd.isEmpty()) {
            DatedLine line = odd.getFirst();
            LocalDate beside = lines.get(Math.max(0, lines.indexOf(line) - 1)).first();
            findings.add(Finding.of(
                            "stage-before-the-one-before",
                            ORDER_OF_DATES,
                            Severity.WARNING,
                            line.line(),
                            line.first(),
                            beside)
                    .against(beside));
        }
    }

    private static boolean ascends(List<DatedLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).first().isBefore(lines.get(i - 1).first())) {
                return false;
            }
        }
        return true;
    }

    /** The old contract ends, and the new one begins only later. */
    static List<Finding> gaps(LintedReport report) {
        if (!report.mentions("anbud")) {
            return List.of();
        }
        List<DatedLine> lines = told(report);
        List<DatedLine> ends = lines.stream()
                .filter(line -> ENDS.matcher(line.before()).find())
                .toList();
        List<DatedLine> starts = PROCUREMENT.getLast().in(lines);
        List<Finding> findings = new ArrayList<>();
        for (DatedLine start : starts) {
            if (!ends.isEmpty()
                    && ends.stream()
                            .allMatch(end -> start.first().isAfter(end.last().plusDays(1)))) {
                findings.add(Finding.of(
                                "gap-between-contracts",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                start.line(),
                                ends.getFirst().last(),
                                start.first())
                        .against(ends.getFirst().last()));
            }
        }
        return findings;
    }
}
