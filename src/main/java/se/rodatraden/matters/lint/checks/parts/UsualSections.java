package se.rodatraden.matters.lint.checks.parts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Words;

/**
 * What a report that is written in full has, whatever its kind: a proposal, a summary, what it is about, how it was prepared, what
 * is thought of it, and what it costs. One that has all of them but one lacks that one; a short one is short on purpose.
 */
final class UsualSections {
    private static final List<Set<SectionRole>> ALL = List.of(
            Set.of(SectionRole.PROPOSAL),
            Set.of(SectionRole.SUMMARY),
            Set.of(SectionRole.BACKGROUND, SectionRole.MATTER),
            Set.of(SectionRole.PREPARATION),
            Set.of(SectionRole.ASSESSMENT),
            Set.of(SectionRole.ECONOMY),
            Set.of(SectionRole.LAW));

    /** A report that is written in full has more words than this; a shorter one leaves things out on purpose. */
    private static final int SHORT = 500;

    private static final String FOLLOWS = "follow";

    private static final Pattern CITES = Patterns.of("\\d ?[a-z]? ?§|\\d kap\\.");

    private UsualSections() {}

    /** The one that is missing; empty when more are, and when the report is not written in full. */
    static List<Set<SectionRole>> of(LintedReport report) {
        int words = report.sentences().stream()
                .mapToInt(sentence -> Words.in(sentence.text()).size())
                .sum();
        if (words < SHORT) {
            return List.of();
        }
        // What has been is told, and nothing about it is weighed.
        boolean followsUp = report.kinds().stream().anyMatch(kind -> kind.key().startsWith(FOLLOWS));
        List<Set<SectionRole>> missing = ALL.stream()
                .filter(oneOf -> !followsUp || !oneOf.contains(SectionRole.ASSESSMENT))
                .filter(oneOf -> oneOf.stream().noneMatch(role -> has(report, role)))
                .toList();
        return missing.size() == 1 ? missing : List.of();
    }

    private static boolean has(LintedReport report, SectionRole role) {
        return !report.blocks(role).isEmpty() || role == SectionRole.LAW && citesTheLaw(report);
    }

    /** Where what is decided or done is held against an act; how the staff are heard and how long one may take are always told so. */
    private static boolean citesTheLaw(LintedReport report) {
        return report.sentences().stream()
                .filter(sentence -> sentence.block().role() != SectionRole.PREPARATION
                        && sentence.block().role() != SectionRole.BACKGROUND
                        && sentence.block().role() != SectionRole.CHILDREN)
                .anyMatch(sentence -> CITES.matcher(sentence.text()).find());
    }
}
