package se.rodatraden.matters.lint.checks.bodies;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * An audit is the auditors' own: they decide on it, have it made, judge and recommend (KL 12 kap.), and no board, committee or
 * authority of the state does in a report that answers theirs.
 */
final class AuditorsAlone {
    private static final Pattern AUDIT = Patterns.of("\\brevis");
    private static final String IT =
            "(?:granskning(?:en)?|revision(?:en)?|granskningsrapport(?:en)?|revisionsrapport(?:en)?|rapporten)";
    private static final String ADVICE = "(?:rekommendation\\p{L}*|iakttagels\\p{L}*|kritik(?:en)?)";

    private static final Pattern DOES = Patterns.of(
            "^(?:\\s(?:för|i|om)\\s\\p{L}{3,15}(?:\\soch\\s\\p{L}{3,15})?)?(?:,\\ssom)?\\s(?:har\\s|hade\\s)?(?:(?:granskade|granskat|granskar)\\b|(?:beställde|beställt|beslutade(?: den [^.;]{5,25})? om|beslutat om|initierade|initierat|genomförde|genomfört|gjorde|gjort|inledde)\\s(?:en\\s|den\\s)?"
                    + IT + "\\b|(?:lämnar|lämnade|lämnat|ger|gav|gett|riktar|riktade)\\s(?:[\\p{L}\\d]+\\s){0,3}"
                    + ADVICE + "|rekommenderar\\b)");
    private static final Pattern IS_DONE = Patterns.of("\\b(?:" + IT
            + "[^.;,]{0,40}\\b(?:beställdes|beställts|beslutades|initierades|gjordes|gjorts|genomfördes|genomförts)|"
            + ADVICE + "[^.;,]{0,30}\\b(?:lämnats|lämnades|gavs|getts))\\s(?:av|från)\\s$");
    private static final Pattern WHICH = Patterns.of(ADVICE + "\\s(?:som|från|av)\\s$");
    private static final Pattern HAS_GIVEN = Patterns.of(
            "^\\s(?:har\\s)?(?:lämnar|lämnade|lämnat|ger|gav|gett|riktar|riktat)\\b|^[.,]?$|^\\s(?:besvaras|bemöts|är|bör)\\b");
    private static final Pattern ITS_ADVICE =
            Patterns.of("^\\s(?:\\p{L}+\\s)?(?:rekommendation|granskning(?:en)?\\b|revisionsrapport)\\p{L}*");
    private static final Pattern ANOTHER = Patterns.of(
            "\\b(?:även|också|dessutom|tidigare|annan|egen|egna|internkontroll|faktagranska\\p{L}*|tillsyn|på (?:\\p{L}+ )?uppdrag|utkast|förslag till svar|yttrandet|svaret)\\b");

    private AuditorsAlone() {}

    static void check(LintedReport report, List<Finding> findings) {
        boolean ofAnAudit = AUDIT.matcher(report.text().title()).find()
                || report.text().title().toLowerCase(Locale.ROOT).contains("granskning")
                        && report.mentions("revisorerna");
        if (!ofAnAudit) {
            return;
        }
        String right = report.sentences().stream()
                .flatMap(sentence -> report.actors(sentence.text()).stream())
                .filter(actor -> actor.kind() == BodyKind.AUDITORS)
                .map(Actor::name)
                .findFirst()
                .orElse("revisorerna");
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.ANNEXES
                    && !ANOTHER.matcher(sentence.text()).find()
                    && report.actors(sentence.text()).stream()
                            .anyMatch(actor -> isWrong(actor, sentence.text(), report))) {
                findings.add(RoleDisagrees.in(sentence, right));
            }
        }
    }

    private static boolean isWrong(Actor actor, String text, LintedReport report) {
        if (actor.kind() == BodyKind.AUDITORS
                || actor.kind() == BodyKind.HEARD
                || actor.kind() == BodyKind.UNIT
                || report.isOwn(actor.name())) {
            return false;
        }
        String before = text.substring(0, actor.from());
        String after = text.substring(actor.to());
        return actor.genitive()
                ? ITS_ADVICE.matcher(after).find() && isAlone(actor, report)
                : DOES.matcher(after).find()
                        || IS_DONE.matcher(before).find()
                        || WHICH.matcher(before).find()
                                && HAS_GIVEN.matcher(after).find();
    }

    /** "Socialstyrelsens rekommendationer" may be others than those of the audit, and are told of more than once. */
    private static boolean isAlone(Actor actor, LintedReport report) {
        return actor.kind() != BodyKind.STATE
                && actor.kind() != BodyKind.REGION
                && report.sentences().stream()
                                .flatMap(sentence -> report.actors(sentence.text()).stream())
                                .filter(other -> other.isOfTheHouseOf(actor))
                                .count()
                        <= 1;
    }
}
