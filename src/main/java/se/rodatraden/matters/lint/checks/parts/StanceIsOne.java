package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.STANCE_OF_THE_REPLY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.parts.Stances.Leaning;
import se.rodatraden.matters.lint.checks.parts.Stances.Said;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Words;

/** A reply takes one stance and says so: the same in the summary, in the assessment and in the clauses. */
public final class StanceIsOne implements Check {
    private static final Pattern REVISION = Patterns.of("revision|granskning");
    private static final Pattern HAS_PARTS = Patterns.of(
            "(?:första|andra|tredje) (?:delen|yrkandet|yrkande|att-satsen|förslaget|punkten)|(?:två|tre|fyra|fem) (?:delar|yrkanden|förslag|att-satser)");
    private static final int SHARED = 2;

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<Said> said = Stances.in(report);
        Optional<MatterContext> context = report.context();
        if (context.isPresent()) {
            chosen(context.get(), report, said, findings);
        } else if (report.isReply()
                && said.isEmpty()
                && !REVISION.matcher(report.text().title()).find()) {
            findings.add(missing());
        }
        List<Said> stances = said.stream()
                .filter(one -> one.leaning() != Leaning.AGREES || one.whole())
                .toList();
        opposites(stances)
                .or(() -> wholeAndPart(stances, report))
                .or(() -> ofOnePart(stances))
                .or(() -> answered(stances))
                .or(() -> abstains(stances))
                .or(() -> StanceByPart.in(report))
                .or(() -> AgainstItsClauses.in(report))
                .or(() -> AllOrNone.in(report))
                .ifPresent(findings::add);
        return findings;
    }

    private static Finding missing() {
        return Finding.of("no-stance", STANCE_OF_THE_REPLY, Severity.WARNING, new Place.WholeReport())
                .remedied();
    }

    private static void chosen(MatterContext context, LintedReport report, List<Said> said, List<Finding> findings) {
        ReplyStance stance = context.stance();
        // A file has its stance in words; in the workspace it is chosen.
        if (report.isReply() && stance == null && (!report.isFile() || said.isEmpty())) {
            findings.add(missing());
        }
        if (stance == null) {
            return;
        }
        @Nullable
        Leaning against = switch (stance) {
            case SUPPORTS -> Leaning.AGAINST;
            case OPPOSES -> Leaning.FOR;
            case PARTLY, NO_OBJECTION, ABSTAINS -> null;
        };
        said.stream()
                .filter(one -> one.leaning() == against)
                .findFirst()
                .ifPresent(one -> findings.add(Finding.of(
                                "stance-differs-from-chosen",
                                STANCE_OF_THE_REPLY,
                                Severity.ERROR,
                                one.place(),
                                one.place().quoted(),
                                stance)
                        .against(stance.name())));
    }

    /** One says for and another against, and none says that it is in part. */
    private static Optional<Finding> opposites(List<Said> all) {
        boolean mixed = all.stream().anyMatch(one -> one.leaning() == Leaning.PARTLY)
                || all.stream().anyMatch(one -> one.part() && one.role() == SectionRole.PROPOSAL)
                || isMixed(all, SectionRole.PROPOSAL)
                || isMixed(all, SectionRole.SUMMARY);
        List<Said> said = all.stream()
                .filter(one -> !one.part())
                .filter(one -> one.firm() && one.leaning() != Leaning.NO_OBJECTION
                        || one.bare()
                        || one.whole()
                        || one.role() == SectionRole.PROPOSAL)
                .toList();
        if (mixed || said.isEmpty()) {
            return Optional.empty();
        }
        Said first = right(said);
        return said.stream()
                .filter(other -> first.isFor() && other.leaning() == Leaning.AGAINST
                        || first.leaning() == Leaning.AGAINST && other.isFor())
                .findFirst()
                .map(other -> disagreement(other, first));
    }

    /** For and against side by side, as of several parts. */
    private static boolean isMixed(List<Said> said, SectionRole role) {
        List<Said> there = said.stream().filter(one -> one.role() == role).toList();
        return there.stream().anyMatch(one -> one.leaning() == Leaning.PARTLY)
                || there.stream().anyMatch(one -> one.isFor() && !one.bare())
                        && there.stream().anyMatch(one -> one.leaning() == Leaning.AGAINST)
                || there.stream().anyMatch(Said::isFor)
                        && there.stream().anyMatch(one -> one.leaning() == Leaning.AGAINST && !one.bare());
    }

    /** All of it here, and only some of it there. */
    private static Optional<Finding> wholeAndPart(List<Said> said, LintedReport report) {
        boolean parts = report.sentences().stream()
                .anyMatch(sentence -> HAS_PARTS.matcher(sentence.text()).find());
        for (Said one : said) {
            boolean allFor = one.whole() && (one.isFor() || one.leaning() == Leaning.AGREES)
                    || one.bare() && one.leaning() == Leaning.NO_OBJECTION;
            boolean allAgainst = one.leaning() == Leaning.AGAINST
                    && (one.whole()
                            || one.bare() && !(parts && one.sentence().text().contains("förslaget")));
            Optional<Said> other = said.stream()
                    .filter(two -> two.role() != one.role()
                            && (allFor && (two.leaning() == Leaning.AGAINST || two.leaning() == Leaning.PARTLY)
                                    || allAgainst
                                            && (two.leaning() == Leaning.PARTLY
                                                    || one.whole()
                                                            && two.isFor()
                                                            && two.role() == SectionRole.PROPOSAL)))
                    .findFirst();
            if (other.isPresent()) {
                return Optional.of(disagreement(one, other.get()));
            }
        }
        return Optional.empty();
    }

    /** Whoever makes no statement takes no stance. */
    private static Optional<Finding> abstains(List<Said> said) {
        return said.stream()
                .filter(one -> one.leaning() == Leaning.ABSTAINS)
                .flatMap(one -> said.stream()
                        .filter(two -> two.leaning() == Leaning.PARTLY
                                || two.firm() && (two.isFor() || two.leaning() == Leaning.AGAINST))
                        .map(two ->
                                one.role() == SectionRole.PROPOSAL ? disagreement(two, one) : disagreement(one, two)))
                .findFirst();
    }

    /** "Besvarad" is a third answer, beside yes and no. */
    private static Optional<Finding> answered(List<Said> said) {
        List<Said> clauses =
                said.stream().filter(one -> one.role() == SectionRole.PROPOSAL).toList();
        boolean answered = clauses.stream().anyMatch(one -> one.leaning() == Leaning.ANSWERED);
        boolean judged = clauses.stream().anyMatch(one -> one.leaning() != Leaning.ANSWERED);
        if (clauses.isEmpty() || answered && judged) {
            return Optional.empty();
        }
        return said.stream()
                .filter(one -> one.role() != SectionRole.PROPOSAL && one.bare() && !one.part())
                .filter(one -> answered
                        ? one.firm() && (one.isFor() || one.leaning() == Leaning.AGAINST)
                        : one.leaning() == Leaning.ANSWERED)
                .findFirst()
                .map(one -> disagreement(one, clauses.getFirst()));
    }

    /** The same part, by its number or by what it is about, is supported here and opposed there. */
    private static Optional<Finding> ofOnePart(List<Said> said) {
        for (Said one : said) {
            if (!one.isFor()) {
                continue;
            }
            Set<String> ordinals = one.ordinals();
            Optional<Said> other = said.stream()
                    .filter(two -> two.leaning() == Leaning.AGAINST && isOfOne(one, ordinals, two))
                    .findFirst()
                    .or(() -> lastPart(one, ordinals, said));
            if (other.isPresent()) {
                return Optional.of(disagreement(one, other.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfOne(Said one, Set<String> ordinals, Said two) {
        Set<String> both = new HashSet<>(ordinals);
        both.retainAll(two.ordinals());
        if (!both.isEmpty()) {
            return true;
        }
        if (two.role() == one.role() || one.object().isEmpty() || two.object().isEmpty()) {
            return false;
        }
        Set<String> quantities = one.quantities();
        quantities.retainAll(two.quantities());
        return !quantities.isEmpty()
                || one.object().stream()
                                .filter(stem -> two.object().stream().anyMatch(word -> Words.akin(stem, word)))
                                .count()
                        >= SHARED;
    }

    /** A later part is supported too where nothing at all is opposed, and the clauses oppose something. */
    private static Optional<Said> lastPart(Said one, Set<String> ordinals, List<Said> said) {
        boolean later = ordinals.stream().anyMatch(ordinal -> !ordinal.equals("första"));
        boolean summary = one.role() == SectionRole.SUMMARY;
        boolean nothingOpposed = said.stream()
                .filter(two -> summary == (two.role() == SectionRole.SUMMARY) && two.role() != SectionRole.PROPOSAL)
                .noneMatch(two -> two.leaning() == Leaning.AGAINST || two.leaning() == Leaning.PARTLY);
        return later && ordinals.size() == 1 && nothingOpposed && one.role() != SectionRole.PROPOSAL
                ? said.stream()
                        .filter(two -> two.role() != one.role())
                        .filter(two -> two.leaning() == Leaning.AGAINST || two.leaning() == Leaning.PARTLY)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * What most of the report says, else what is proposed for decision, which somebody has weighed word by word. Of two
     * alike the summary's goes first.
     */
    private static Said right(List<Said> said) {
        Said first = said.stream()
                .filter(one -> one.role() == SectionRole.SUMMARY)
                .findFirst()
                .orElse(said.getFirst());
        Optional<Said> clause =
                said.stream().filter(one -> one.role() == SectionRole.PROPOSAL).findFirst();
        long with =
                said.stream().filter(one -> one.leaning() == first.leaning()).count();
        return clause.filter(_ -> with * 2 <= said.size()).orElse(first);
    }

    private static Finding disagreement(Said slip, Said right) {
        return Finding.of(
                        "stance-disagrees",
                        STANCE_OF_THE_REPLY,
                        Severity.ERROR,
                        slip.place(),
                        slip.sentence().text(),
                        right.sentence().text())
                .against(right.sentence().text());
    }
}
