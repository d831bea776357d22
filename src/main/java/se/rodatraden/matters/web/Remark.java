package se.rodatraden.matters.web;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.matters.lint.Finding;

/**
 * A warning as it is drawn. Empty sections are one remark: an unwritten report would else be a column of alike
 * warnings with the one about the time limit among them.
 *
 * @param warnings those that are told as one, the first of them {@link #warning}
 * @param sections keys of those that the remark leads to
 */
public record Remark(List<Finding> warnings, List<String> sections) {
    private static final String POOLED = "empty-section";

    public Remark {
        warnings = List.copyOf(warnings);
        sections = List.copyOf(sections);
    }

    public Finding warning() {
        return warnings.getFirst();
    }

    public boolean isPooled() {
        return sections.size() > 1;
    }

    public static List<Remark> of(List<Finding> warnings) {
        List<String> empty = warnings.stream()
                .filter(warning -> warning.rule().equals(POOLED))
                .flatMap(warning -> warning.place().sectionKey().stream())
                .toList();
        List<Remark> remarks = new ArrayList<>();
        boolean told = false;
        for (Finding warning : warnings) {
            boolean pooled = warning.rule().equals(POOLED);
            if (!pooled) {
                remarks.add(new Remark(
                        List.of(warning),
                        warning.place().sectionKey().map(List::of).orElse(List.of())));
            } else if (!told) {
                remarks.add(new Remark(
                        warnings.stream()
                                .filter(other -> other.rule().equals(POOLED))
                                .toList(),
                        empty));
                told = true;
            }
        }
        return remarks;
    }
}
