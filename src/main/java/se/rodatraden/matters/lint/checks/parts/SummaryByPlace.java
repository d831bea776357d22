package se.rodatraden.matters.lint.checks.parts;

import java.util.List;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;

/**
 * A summary under a heading of its own: the short section that follows the proposal, whatever it is called, where the matter
 * is told at length in another one after it.
 */
final class SummaryByPlace {
    private static final int TOP = 2;
    private static final int SHORT = 1_200;

    private SummaryByPlace() {}

    static boolean isIn(LintedReport report) {
        List<Block> blocks = report.text().blocks();
        int heading = 0;
        while (heading < blocks.size() && !followsTheProposal(blocks, heading)) {
            heading++;
        }
        if (heading == blocks.size() || !mayBe(blocks.get(heading).role())) {
            return false;
        }
        int length = 0;
        int at = heading + 1;
        for (; at < blocks.size() && !isTop(blocks.get(at)); at++) {
            length += blocks.get(at).isProse() ? blocks.get(at).text().length() : SHORT;
        }
        return length > 0
                && length <= SHORT
                && at < blocks.size()
                && (mayBe(blocks.get(at).role()) || blocks.get(at).role() == SectionRole.BACKGROUND);
    }

    private static boolean followsTheProposal(List<Block> blocks, int at) {
        return at > 0
                && isTop(blocks.get(at))
                && blocks.get(at).role() != SectionRole.PROPOSAL
                && blocks.get(at - 1).role() == SectionRole.PROPOSAL;
    }

    private static boolean mayBe(SectionRole role) {
        return role == SectionRole.MATTER || role == SectionRole.OTHER;
    }

    private static boolean isTop(Block block) {
        return block.part() instanceof Part.Heading heading && heading.level() <= TOP;
    }
}
