package se.rodatraden.matters.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.guidelines.ShippedCatalogue;
import se.rodatraden.matters.lint.text.HunspellWords;

/**
 * What the linter finds of the faults that were put into reports, and what it finds besides.
 *
 * <p>A fault is found when a finding of its category points at what stands there, or compares what it points at with it. Every finding that points at no fault of its
 * category is a false alarm, whatever its severity, in clean and in seeded reports alike.
 */
public final class Evaluation {
    /** So that no number or syllable is taken for the other place. */
    private static final int SHORTEST_OTHER_PLACE = 6;

    public static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped(ShippedCatalogue.interventions());

    /** Found, missed and false, of one category. */
    public static final class Count {
        private int found;
        private int missed;
        private int falseAlarms;

        public int found() {
            return found;
        }

        public int missed() {
            return missed;
        }

        public int falseAlarms() {
            return falseAlarms;
        }

        public double precision() {
            return found + falseAlarms == 0 ? 1 : (double) found / (found + falseAlarms);
        }

        public double recall() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }

        void add(Count other) {
            found += other.found;
            missed += other.missed;
            falseAlarms += other.falseAlarms;
        }
    }

    private final Map<Category, Count> counts = new EnumMap<>(Category.class);
    private final List<String> slips = new ArrayList<>();

    public static Evaluation of(List<SeededReport> reports) {
        Evaluation evaluation = new Evaluation();
        for (Category category : Category.values()) {
            evaluation.counts.put(category, new Count());
        }
        for (SeededReport report : reports) {
            evaluation.compare(report.name() + " (clean)", findings(report.clean()), List.of());
            evaluation.compare(report.name(), findings(report.seeded()), report.defects());
        }
        return evaluation;
    }

    public static List<Finding> findings(String notation) {
        return Linter.check(report(notation));
    }

    static LintedReport report(String notation) {
        return new LintedReport(
                ReportText.of(ReportNotation.read(notation), KNOWLEDGE.headings()),
                KNOWLEDGE,
                null,
                null,
                null,
                HunspellWords.shared());
    }

    public Map<Category, Count> byCategory() {
        return counts;
    }

    public Count total() {
        Count all = new Count();
        counts.values().forEach(all::add);
        return all;
    }

    /** What was missed and what was found for nothing, one a line. */
    public List<String> slips() {
        return slips;
    }

    private void compare(String name, List<Finding> findings, List<SeededReport.Defect> defects) {
        List<Finding> left = new ArrayList<>(findings);
        for (SeededReport.Defect defect : defects) {
            List<Finding> hits =
                    findings.stream().filter(finding -> hits(finding, defect)).toList();
            Count count = counts.get(defect.category());
            if (hits.isEmpty()) {
                count.missed++;
                slips.add(name + ": missed " + defect);
            } else {
                count.found++;
                left.removeAll(hits);
            }
        }
        for (Finding finding : left) {
            counts.get(finding.category()).falseAlarms++;
            slips.add(name + ": false " + finding.category() + " " + finding.rule() + " ”" + finding.quote()
                    + "” against ”" + finding.comparedWith() + "”");
        }
    }

    private static boolean hits(Finding finding, SeededReport.Defect defect) {
        if (finding.category() != defect.category()) {
            return false;
        }
        String quote = finding.quote();
        if (defect.quote().isEmpty() || quote.isEmpty()) {
            return true;
        }
        return quote.contains(defect.quote())
                || defect.quote().contains(quote)
                || finding.reason().arguments().contains(defect.quote())
                // A contradiction stands in two places, and a finding names both.
                || finding.comparedWith().length() >= SHORTEST_OTHER_PLACE
                        && (finding.comparedWith().contains(defect.quote())
                                || defect.quote().contains(finding.comparedWith()));
    }
}
