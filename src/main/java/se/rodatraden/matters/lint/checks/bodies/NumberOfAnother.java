package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Who gave the work, by all that tells of it: a number in the diary of the board (KS, KF) is of no committee, and an order is
 * given by the council or by the board, the same wherever it is told.
 */
final class NumberOfAnother {
    private static final Pattern OF_THE_BOARD = Patterns.of(
            "^\\s(?:diarienummer|dnr|diarienr|ärendenummer|beteckning)\\b[^:\\d]{0,30}:?\\s(?-i:K[SF])[ -]?(?:20)?\\d\\d");

    private static final Pattern GAVE = Patterns.of(
            "^\\s(?:har\\s)?(?:(?:gett|gav|lämnade|lämnat|uppdrog|uppdragit)\\b[^.;]{0,60}\\b(?:uppdrag(?:et)?|åt)\\b|gav\\b[^.;]{0,40}\\bi uppdrag\\b)|^s?\\suppdrag(?:et)?\\b");
    private static final Pattern GIVER = Patterns.of(
            "\\buppdragsgivare\\b[^.;\\n]{0,40}$|\\buppdrag(?:et)? (?:från|av) $|\\b(?:redovisning|svar) (?:av|på) $");
    private static final Pattern BOTH = Patterns.of("\\b(?:båda|respektive|tidigare|också|även|budget\\p{L}*)\\b");

    private record Gave(Actor actor, Sentence sentence) {}

    private NumberOfAnother() {}

    static void check(LintedReport report, List<Finding> findings) {
        List<Gave> given = new ArrayList<>();
        for (Sentence sentence : Stream.concat(
                        report.sentences().stream(),
                        report.rows().stream().filter(row -> row.block().role() == SectionRole.HEAD))
                .toList()) {
            for (Actor actor : report.actors(sentence.text())) {
                String after = sentence.text().substring(actor.to());
                if (actor.genitive()
                        && actor.kind() == BodyKind.COMMITTEE
                        && OF_THE_BOARD.matcher(after).find()) {
                    findings.add(RoleDisagrees.in(sentence, "kommunstyrelsen"));
                }
                String before = sentence.text().substring(Math.max(0, actor.from() - 80), actor.from());
                if (actor.kind() == BodyKind.COUNCIL
                        && !report.isOwn(actor.name())
                        && !BOTH.matcher(sentence.text()).find()
                        && (GAVE.matcher(after).find() || GIVER.matcher(before).find())) {
                    given.add(new Gave(actor, sentence));
                }
            }
        }
        odd(given)
                .ifPresent(one -> findings.add(RoleDisagrees.in(
                        one.sentence(),
                        given.stream()
                                .filter(other ->
                                        !other.actor().name().equals(one.actor().name()))
                                .findFirst()
                                .map(other -> other.sentence().text())
                                .orElse(""))));
    }

    /** One against two or more that agree: the one is the slip. */
    private static Optional<Gave> odd(List<Gave> given) {
        return given.stream()
                .filter(one -> given.stream()
                        .filter(other -> !other.equals(one))
                        .noneMatch(
                                other -> other.actor().name().equals(one.actor().name())))
                .filter(one -> given.size() > 2
                        && given.stream()
                                        .filter(other -> !other.equals(one))
                                        .map(other -> other.actor().name())
                                        .distinct()
                                        .count()
                                == 1)
                .findFirst();
    }
}
