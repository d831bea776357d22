package se.rodatraden.matters.domain;

import java.util.Comparator;
import java.util.List;

/** Looks at a report from one side. The same facts give the same warnings, in the same order, every time. */
@FunctionalInterface
public interface ReportCheck {

    List<ReportWarning> check(ReportFacts facts);

    /** Every check there is; the gravest findings first, then in the order of the categories. */
    static List<ReportWarning> all(ReportFacts facts) {
        List<ReportCheck> checks = List.of(
                new DeadlineCheck(),
                new HearingCheck(),
                new StanceCheck(),
                new SectionCheck(),
                new AgeLimitCheck(),
                new StatuteCheck());
        return checks.stream()
                .flatMap(check -> check.check(facts).stream())
                .sorted(Comparator.comparing(ReportWarning::severity).thenComparing(ReportWarning::category))
                .toList();
    }
}
