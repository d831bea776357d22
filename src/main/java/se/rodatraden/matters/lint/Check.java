package se.rodatraden.matters.lint;

import java.util.List;

/** Looks at a report from one side. The same report gives the same findings, in the same order, every time. */
@FunctionalInterface
public interface Check {
    List<Finding> check(LintedReport report);
}
