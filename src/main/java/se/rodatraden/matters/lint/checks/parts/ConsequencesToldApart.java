package se.rodatraden.matters.lint.checks.parts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Patterns;

/** Where the consequences are told under a heading each, what it costs has one too, there or on its own. */
final class ConsequencesToldApart {
    private static final Pattern CONSEQUENCES =
            Patterns.of("^[\\d.\\s]{0,6}(?:\\p{L}+ )?(?:konsekvenser|följder|effekter)\\b");
    private static final Set<SectionRole> KNOWN =
            EnumSet.of(SectionRole.LAW, SectionRole.CHILDREN, SectionRole.EQUALITY);
    private static final int TOP = 2;
    private static final int ENOUGH = 3;

    private ConsequencesToldApart() {}

    static boolean lackEconomy(LintedReport report) {
        List<Block> headings =
                report.text().blocks().stream().filter(Block::isHeading).toList();
        int told = 0;
        boolean known = false;
        boolean within = false;
        for (Block heading : headings) {
            int level = heading.part() instanceof Part.Heading one ? one.level() : TOP;
            if (level <= TOP) {
                within = CONSEQUENCES.matcher(heading.text().strip()).find();
                if (heading.role() == SectionRole.ECONOMY) {
                    return false;
                }
            } else if (within) {
                told++;
                known |= KNOWN.contains(heading.role());
                if (heading.role() == SectionRole.ECONOMY) {
                    return false;
                }
            }
        }
        return told >= ENOUGH && known;
    }
}
