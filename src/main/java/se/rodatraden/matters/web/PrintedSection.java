package se.rodatraden.matters.web;

import java.util.List;
import se.rodatraden.documents.Block;
import se.rodatraden.matters.domain.DecisionClause;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReportFigures;

/** A section of a report as it is read on the screen; one in which nothing stands is none. */
public record PrintedSection(String key, String heading, List<Block> blocks, List<ReportFigures.Cited> figures) {

    /** @param content of the report, as it is printed */
    static List<PrintedSection> of(ReadReport.ReportView view, OfficialReport.Content content) {
        return view.outline().sections().stream()
                .map(section -> new PrintedSection(
                        section.key(), section.heading(), blocks(content, section), figures(view, section)))
                .filter(section ->
                        !section.blocks().isEmpty() || !section.figures().isEmpty())
                .toList();
    }

    private static List<Block> blocks(OfficialReport.Content content, ReportOutline.Section section) {
        String text = content.text(section.key());
        return switch (section.holds()) {
            case PROSE, REPLIES -> Block.ofTypedText(text);
            case CLAUSES -> clauses(DecisionClause.read(text));
        };
    }

    private static List<Block> clauses(List<DecisionClause> clauses) {
        return clauses.isEmpty()
                ? List.of()
                : List.of(
                        Block.numbers(clauses.stream().map(DecisionClause::text).toArray(String[]::new)));
    }

    private static List<ReportFigures.Cited> figures(ReadReport.ReportView view, ReportOutline.Section section) {
        return view.cited().stream()
                .filter(cited -> cited.section().equals(section.key()))
                .toList();
    }
}
