package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.STANCE_OF_THE_REPLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A motion has parts, and each has one answer: "den andra att-satsen" is supported or opposed, in every place where it is
 * named. Read piece by piece, so that "den första tillstyrks, medan den andra avstyrks" has two.
 */
final class StanceByPart {
    private static final String ORDINAL = "(första|andra|tredje|fjärde|femte)";
    private static final Pattern PARTS = Patterns.of("\\b" + ORDINAL + "(?:(?:, | och (?:den |det )?)" + ORDINAL
            + ")?\\s(?:att-satsen|att-sats|yrkandet|yrkande|punkten|punkt|delen|förslaget|meningen|kravet)\\b");
    private static final Pattern BORDER =
            Patterns.of("[;:]\\s|,?\\s(?:medan|men|däremot|samt att|och att|och (?=(?:den|det) " + ORDINAL
                    + "\\b))\\s?|,\\s(?=(?:den|det) " + ORDINAL + "\\b)");
    private static final Pattern FOR = Patterns.of("\\b(?:tillstyrk|bifall|bifaller|godta)\\p{L}*");
    private static final Pattern AGAINST = Patterns.of(
            "\\b(?:avstyrk|avslå|avslag|avvisa)\\p{L}*|\\binte\\s(?:\\p{L}+\\s){0,2}?(?:tillstyrk|bifall)\\p{L}*");
    private static final Pattern PARTLY =
            Patterns.of("\\bdelvis\\b|\\bi (?:den|vissa|huvudsak)\\b|\\bvarken\\b|\\bom\\b.*\\bskulle\\b");
    private static final Pattern OF_THE_AUTHOR = Patterns.of("\\bmotionär\\p{L}*\\b|\\brådet\\b|\\bremissinstans");

    private record Answer(String part, boolean supported, Sentence sentence) {}

    private StanceByPart() {}

    static Optional<Finding> in(LintedReport report) {
        List<Answer> answers = new ArrayList<>();
        for (Sentence sentence : report.sentences(
                SectionRole.PROPOSAL, SectionRole.SUMMARY, SectionRole.ASSESSMENT, SectionRole.OTHER)) {
            if (!OF_THE_AUTHOR.matcher(sentence.text()).find() && !isAnothers(sentence, report)) {
                for (String piece : BORDER.split(sentence.text())) {
                    of(piece, sentence, answers);
                }
            }
        }
        for (Answer one : answers) {
            Optional<Finding> found = answers.stream()
                    .filter(other -> other.part().equals(one.part())
                            && other.supported() != one.supported()
                            && !other.sentence().equals(one.sentence())
                            && one.sentence().block().role() != SectionRole.PROPOSAL
                            && isRight(other, one, answers))
                    .findFirst()
                    .map(right -> Finding.of(
                                    "stance-disagrees",
                                    STANCE_OF_THE_REPLY,
                                    Severity.ERROR,
                                    one.sentence().place(),
                                    one.sentence().text(),
                                    right.sentence().text())
                            .against(right.sentence().text()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What is proposed for decision, else what is said more often, else first. */
    private static boolean isRight(Answer right, Answer slip, List<Answer> all) {
        if (right.sentence().block().role() == SectionRole.PROPOSAL) {
            return true;
        }
        long with = count(right, all);
        long against = count(slip, all);
        return with > against || with == against && all.indexOf(right) < all.indexOf(slip);
    }

    private static long count(Answer one, List<Answer> all) {
        return all.stream()
                .filter(other -> other.part().equals(one.part()) && other.supported() == one.supported())
                .count();
    }

    private static void of(String piece, Sentence sentence, List<Answer> answers) {
        boolean against = AGAINST.matcher(piece).find();
        boolean supports = FOR.matcher(AGAINST.matcher(piece).replaceAll("")).find();
        if (against == supports || PARTLY.matcher(piece).find()) {
            return;
        }
        Matcher parts = PARTS.matcher(piece);
        while (parts.find()) {
            for (int group = 1; group <= 2; group++) {
                if (parts.group(group) != null) {
                    answers.add(new Answer(parts.group(group).toLowerCase(Locale.ROOT), supports, sentence));
                }
            }
        }
    }

    /** What a council or another authority has answered is its own. */
    private static boolean isAnothers(Sentence sentence, LintedReport report) {
        return report.actors(sentence.text()).stream()
                .limit(1)
                .anyMatch(actor -> !actor.genitive()
                        && !report.isOwn(actor.name())
                        && (actor.kind() == BodyKind.HEARD
                                || actor.kind() == BodyKind.STATE
                                || actor.kind() == BodyKind.REGION
                                || actor.kind() == BodyKind.COMMITTEE));
    }
}
