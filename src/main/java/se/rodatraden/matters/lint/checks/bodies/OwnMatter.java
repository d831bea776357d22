package se.rodatraden.matters.lint.checks.bodies;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * Whose the matter is: the committee that decides is the one that is responsible for what the title names, its office is the
 * one that has prepared it, and of a referral it is the one that answers.
 */
final class OwnMatter {
    private static final Pattern RESPONSIBLE = Patterns.of(
            "^\\s(?:ansvarar|svarar|är ansvarig|har ansvar(?:et)?|bär ansvaret)\\s(?:\\p{L}+\\s)?för\\s([^.;,]{3,60})");
    private static final Pattern PREPARED = Patterns.of(
            "^(?:ärendet|tjänsteutlåtandet|tjänsteskrivelsen|utlåtandet|skrivelsen|yttrandet|svaret|detta ärende)\\s(?:har\\s|är\\s)?(?:\\p{L}+\\s)?(?:beretts|berett|tagits fram|framtaget|skrivits|skrivet|utarbetats|handlagts|upprättats)\\s(?:av|inom|på|hos|vid)\\s$");
    private static final Pattern ANSWERS = Patterns.of(
            "^[^.;]{0,80}?\\b(?:ska|skall|kommer att)\\s(?:avge|lämna|skriva|besvara)\\s(?:yttrandet|svaret|remissen|kommunens (?:yttrande|svar))\\b");
    private static final Pattern THAT = Patterns.of("\\b(?:att|som|vars)\\b");
    private static final Pattern OF_ALL = Patterns.exact("(?:kommun|stads|lednings|region).*");
    private static final Pattern TOGETHER =
            Patterns.of("\\b(?:tillsammans|samråd|samarbete|samverkan|gemensamt|uppdrag av|och|samt|med)\\b");
    private static final int LONG = 6;

    private OwnMatter() {}

    static void check(LintedReport report, List<Finding> findings) {
        String own = report.ownBody().orElse("");
        if (own.isEmpty()) {
            return;
        }
        Set<String> title = Words.content(report.text().title()).stream()
                .filter(stem -> stem.length() >= LONG)
                .collect(Collectors.toSet());
        for (Sentence sentence : report.sentences()) {
            SectionRole role = sentence.block().role();
            if (role == SectionRole.REPLIES || role == SectionRole.PROPOSAL || role == SectionRole.ANNEXES) {
                continue;
            }
            List<Actor> actors = report.actors(sentence.text());
            for (int i = 0; i < actors.size(); i++) {
                Actor actor = actors.get(i);
                int next = i + 1 < actors.size()
                        ? actors.get(i + 1).from()
                        : sentence.text().length();
                if (!report.isOwn(actor.name())
                        && !report.isElsewhere(sentence.text(), actor.to())
                        && (isResponsible(actor, sentence, title, own, report)
                                || actors.size() == 1 && hasPrepared(actor, sentence, report)
                                || answers(
                                        actor,
                                        sentence.text().substring(actor.to(), Math.max(actor.to(), next)),
                                        report))) {
                    findings.add(RoleDisagrees.in(sentence, own));
                    break;
                }
            }
        }
    }

    /** A committee that no other sentence knows of, for the very thing that this one decides on. */
    private static boolean isResponsible(
            Actor actor, Sentence sentence, Set<String> title, String own, LintedReport report) {
        Matcher responsible = RESPONSIBLE.matcher(sentence.text().substring(actor.to()));
        return actor.kind() == BodyKind.COMMITTEE
                && own.endsWith("nämnden")
                && !actor.genitive()
                && !report.isReply()
                && responsible.find()
                && Words.content(responsible.group(1)).stream()
                        .limit(1)
                        .anyMatch(stem ->
                                stem.length() >= LONG && title.stream().anyMatch(word -> Words.akin(stem, word)))
                && isNamedOnce(actor, sentence, report);
    }

    private static boolean isNamedOnce(Actor actor, Sentence sentence, LintedReport report) {
        return report.sentences().stream()
                .filter(other -> !other.equals(sentence))
                .noneMatch(other -> report.actors(other.text()).stream().anyMatch(one -> one.is(actor.name())));
    }

    /** What one office signs, another has not prepared alone; the office of the board passes on what others have written. */
    private static boolean hasPrepared(Actor actor, Sentence sentence, LintedReport report) {
        return actor.kind() == BodyKind.OFFICE
                && report.office()
                        .filter(office -> !OF_ALL.matcher(office).matches())
                        .isPresent()
                && PREPARED.matcher(sentence.text().substring(0, actor.from())).find()
                && !TOGETHER.matcher(sentence.text().substring(actor.to())).find();
    }

    /** @param after up to whoever is named next */
    private static boolean answers(Actor actor, String after, LintedReport report) {
        Matcher answers = ANSWERS.matcher(after);
        return report.isReply()
                && (actor.kind() == BodyKind.COMMITTEE || actor.kind() == BodyKind.COUNCIL)
                && !actor.genitive()
                && answers.find()
                && !THAT.matcher(answers.group()).find()
                && report.clauses().stream()
                        .noneMatch(
                                clause -> report.actors(clause.text()).stream().anyMatch(one -> one.is(actor.name()))
                                        && clause.text().matches("(?s).*(?:yttrande|svar|föreslå).*"));
    }
}
