package se.rodatraden.matters.lint;

import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.text.Patterns;

/** The clauses of the decision that a report proposes: its numbered lines, else its paragraphs. */
final class ProposedClauses {
    /** What stands before the clauses and is none: it ends where they begin. */
    private static final Pattern LEADS_IN =
            Patterns.of("(?s).{0,120}(?:beslutar|föreslår)(?:[^.]{0,60}:|[^.]{0,60}(?:följande|att)[.:]?|\\.)?");

    private ProposedClauses() {}

    static List<Block> in(ReportText text) {
        List<Block> all = text.blocks().stream()
                .filter(block -> block.role() == SectionRole.PROPOSAL && block.isProse())
                .toList();
        List<Block> items =
                all.stream().filter(block -> block.part() instanceof Part.Item).toList();
        if (!items.isEmpty()) {
            return items;
        }
        return all.stream()
                .filter(block -> !LEADS_IN.matcher(block.text().strip()).matches())
                .toList();
    }
}
