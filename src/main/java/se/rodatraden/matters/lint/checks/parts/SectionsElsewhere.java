package se.rodatraden.matters.lint.checks.parts;

import java.util.Map;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionHeadings;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Whether a section that no heading tells of stands under another one: administrations have headings of their own, and what
 * counts is that the thing is written of. A section carries it when two of its sentences speak of it.
 */
final class SectionsElsewhere {
    private static final String WE =
            "(?:(?:\\p{L}{3,30}s )?\\p{L}{0,30}(?:förvaltningen|kontoret|avdelningen|enheten|direktören|nämnden|utredaren)|vi)";

    private static final Map<SectionRole, Pattern> SPEAKS = Map.of(
            SectionRole.ASSESSMENT,
            Patterns.of(
                    "\\b" + WE
                            + " (?:\\p{L}{2,15} )?(?:anser|bedömer|delar|instämmer|ser|tycker|menar|föreslår|förordar|tillstyrker|avstyrker|vill|finner|konstaterar|ifrågasätter|är positiv|är kritisk|ställer sig)\\b"
                            + "|\\b(?:anser|bedömer|menar|tycker|föreslår|förordar|tillstyrker|avstyrker) " + WE + "\\b"
                            + "|\\b(?:bedöms|bedömningen är|sammantaget|talar (?:för|emot)|bör|därför|alternativ(?:et|en)?)\\b"),
            SectionRole.PREPARATION,
            Patterns.of(
                    "\\b(?:yttrade sig|yttrat sig|hördes|har hörts|behandlade (?:ärendet|förslaget|motionen|remissen|frågan|det|den)|beretts|berett|samråd|tagits fram av|utarbetats|samverka\\p{L}*|informerades|förhandlin\\p{L}*)\\b"),
            SectionRole.ECONOMY,
            Patterns.of(
                    "\\bkostna\\p{L}+|\\bkostar\\b|\\bbudget\\p{L}*|\\bekonomisk\\p{L}*|\\bfinansier\\p{L}*|\\butgift\\p{L}*"),
            SectionRole.CHILDREN,
            Patterns.of(
                    "\\bbarn(?:et|en)s bästa|\\bbarnkonvention|\\bbarnrätt|\\(2018:1197\\)|\\bkonventionen om barnets rättigheter"),
            SectionRole.LAW,
            Patterns.of(
                    "\\b\\d{1,2} kap\\.|\\d ?§|\\((?:19|20)\\d{2}:\\d{1,4}\\)|\\blagen\\b|\\bbalken\\b|\\blaglighetsprövning|\\blagstift"),
            SectionRole.BACKGROUND,
            Patterns.of(
                    "\\b(?:väcktes|remitterade\\p{L}*|på remiss|sedan (?:19|20)\\d{2}|sedan den \\d|i dag|hittills|under (?:19|20)\\d{2}|beslutade|antogs|startade|infördes|nu gällande|löper ut|fick i uppdrag|bad|(?:har|fick|fått|hade) [^.;]{0,40}(?:bett|uppdrag)|kom (?:in )?till oss|inkom|kom in)\\b"));

    private static final Pattern JUDGES = Patterns.of("bedömning|överväganden?\\b");

    private static final Pattern MONEY = Patterns.of("kostnad|kronor|belopp|\\btkr\\b|\\bmkr\\b");

    /** The level of the headings of sections. */
    private static final int TOP = 2;

    /** One sentence may speak of anything in passing; what is best for children is told in one. */
    private static final int ENOUGH = 2;

    private SectionsElsewhere() {}

    /** In a section of another kind, under a heading of its own. */
    static boolean carry(SectionRole role, LintedReport report) {
        Pattern speaks = SPEAKS.get(role);
        if (speaks == null) {
            return false;
        }
        int spoken = 0;
        boolean mayCarry = false;
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Heading heading && heading.level() <= TOP) {
                mayCarry = mayCarry(role, block);
                spoken = 0;
            } else if (mayCarry && block.isProse()) {
                spoken += (int) Sentence.in(block).stream()
                        .filter(sentence -> speaks.matcher(sentence.text()).find())
                        .count();
            } else if (mayCarry && role == SectionRole.ECONOMY && isOfMoney(block)) {
                return true;
            }
            if (spoken >= (role == SectionRole.CHILDREN ? 1 : ENOUGH)) {
                return true;
            }
        }
        return false;
    }

    /** A part of a section is about what the section is about. */
    private static boolean mayCarry(SectionRole role, Block heading) {
        return switch (heading.role()) {
            case OTHER -> !SectionHeadings.isOfAnything(heading.text());
            case ASSESSMENT, EQUALITY, FOLLOW_UP -> role == SectionRole.CHILDREN;
            // "Rättslig bedömning" may be all the judgement there is.
            case LAW ->
                role == SectionRole.ASSESSMENT && JUDGES.matcher(heading.text()).find();
            case HEAD,
                    PROPOSAL,
                    SUMMARY,
                    BACKGROUND,
                    MATTER,
                    PREPARATION,
                    CHILDREN,
                    ECONOMY,
                    REPLIES,
                    ANNEXES,
                    SIGNATURES -> false;
        };
    }

    private static boolean isOfMoney(Block block) {
        return block.part() instanceof Part.Table table
                && !table.rows().isEmpty()
                && MONEY.matcher(String.join(" ", table.rows().getFirst())).find();
    }
}
