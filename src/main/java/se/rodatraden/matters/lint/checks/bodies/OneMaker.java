package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Who wrote the proposal: in a reply whoever sent it, or somebody in its house; else the author's own office, and none of
 * those that were heard about it.
 */
final class OneMaker {
    private static final String PROPOSAL =
            "\\b(?:\\p{L}{0,20}förslag(?:et)?|planen|riktlinje(?:n|rna)|programmet|policyn|strategin|reglerna|reglementet|vägledningen|handlingsplanen|underlaget)\\b";
    private static final Pattern MAKES = Patterns.of(
            "^(?:,\\ssom)?\\s(?:har\\s|hade\\s)?(?:också\\s|nu\\s)?(?:på (?:\\p{L}+\\s){1,3}?uppdrag\\s)?(?:skrivit|skrev|tagit fram|tog fram|utarbetat|utarbetade|arbetat fram|upprättat|formulerat|författat)\\s(?:ett\\s|det\\s)?(?:nytt\\s|gemensamt\\s)?"
                    + PROPOSAL);
    private static final Pattern MADE = Patterns.of(
            PROPOSAL
                    + "[^.;,]{0,60}\\b(?:skrivits|skrivet|skriven|tagits fram|utarbetats|utarbetat|arbetats fram|upprättats|upprättat|framtaget|framtagen)\\s(?:på|inom|av|hos|vid)\\s$");
    /** "Förslaget, som socialförvaltningen har skrivit". */
    private static final Pattern WHICH = Patterns.of(PROPOSAL + ",?\\ssom\\s$");

    private static final Pattern HAS_MADE = Patterns.of(
            "^\\s(?:har\\s)?(?:skrivit|skrev|tagit fram|tog fram|utarbetat|utarbetade|arbetat fram|upprättat)\\b");

    private static final Pattern ITS_PROPOSAL =
            Patterns.of("^\\s(?:nya\\s)?(?:förslag|remiss|utkast|program|plan|strategi)\\b");

    private static final Pattern TOGETHER =
            Patterns.of("\\b(?:tillsammans|samråd|samarbete|samverkan|gemensamt|uppdrag av)\\b");
    private static final Pattern FOR_INFORMATION = Patterns.of("kännedom|kopia|utdrag");
    private static final Pattern ROUND =
            Patterns.of("\\b(?:yttra|remi(?:ss|tter)|svara|synpunkt|tillstyrk|avstyrk|erinran|skicka|sän[dt])");

    private record Made(Actor actor, Sentence sentence) {}

    /** More than are said to have made a proposal: whoever comes later is held against these. */
    private static final int MOST = 50;

    private OneMaker() {}

    static void check(LintedReport report, List<Finding> findings) {
        List<Made> made = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.PROPOSAL
                    && sentence.block().role() != SectionRole.REPLIES
                    && !TOGETHER.matcher(sentence.text()).find()) {
                in(sentence, report).ifPresent(made::add);
            }
        }
        proposalOfAnother(report, findings);
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            Optional<String> right = made.subList(0, Math.min(i, MOST)).stream()
                    .filter(other -> isInside(other.actor()) && !isOfOneHouse(other.actor(), one.actor()))
                    .map(other -> other.sentence().text())
                    .findFirst()
                    .or(() -> report.isReply() ? sender(one, report) : heard(one, report));
            if (isInside(one.actor()) && !report.isOwn(one.actor().name()) && right.isPresent()) {
                findings.add(RoleDisagrees.in(one.sentence(), right.get()));
            }
        }
    }

    /** "Länsstyrelsens förslag", in a reply to a region, of one that is named nowhere else. */
    private static void proposalOfAnother(LintedReport report, List<Finding> findings) {
        List<Actor> senders = Senders.in(report).stream()
                .map(Senders.Said::actor)
                .filter(OneMaker::isOutside)
                .toList();
        if (!report.isReply() || senders.isEmpty()) {
            return;
        }
        for (Sentence sentence : report.sentences()) {
            report.actors(sentence.text()).stream()
                    .filter(actor -> actor.genitive()
                            && isOutside(actor)
                            && ITS_PROPOSAL
                                    .matcher(sentence.text().substring(actor.to()))
                                    .find())
                    .filter(actor -> senders.stream().noneMatch(sender -> sender.isOfTheHouseOf(actor)))
                    .filter(actor -> report.sentences().stream()
                            .filter(other -> !other.equals(sentence))
                            .flatMap(other -> report.actors(other.text()).stream())
                            .noneMatch(other -> other.isOfTheHouseOf(actor)))
                    .findFirst()
                    .ifPresent(_ -> findings.add(
                            RoleDisagrees.in(sentence, senders.getFirst().name())));
        }
    }

    private static boolean isOutside(Actor actor) {
        return actor.kind() == BodyKind.REGION || actor.kind() == BodyKind.STATE;
    }

    private static Optional<Made> in(Sentence sentence, LintedReport report) {
        String text = sentence.text();
        for (Actor actor : report.actors(text)) {
            Matcher makes = MAKES.matcher(text.substring(actor.to()));
            if (!actor.genitive()
                    && (makes.find()
                            || WHICH.matcher(text.substring(0, actor.from())).find()
                                    && HAS_MADE.matcher(text.substring(actor.to()))
                                            .find()
                            || MADE.matcher(text.substring(0, actor.from())).find())) {
                return Optional.of(new Made(actor, sentence));
            }
        }
        return Optional.empty();
    }

    private static boolean isInside(Actor actor) {
        return actor.kind().isOfTheMunicipality() && actor.kind() != BodyKind.UNIT;
    }

    /** The council, the board and the office that serves both are one house. */
    private static boolean isOfOneHouse(Actor one, Actor other) {
        return one.isOfTheHouseOf(other) || isOfTheBoard(one) && isOfTheBoard(other);
    }

    private static boolean isOfTheBoard(Actor actor) {
        return actor.kind() == BodyKind.COUNCIL
                || actor.kind() == BodyKind.OFFICE
                        && actor.name()
                                .matches("(?:kommunlednings|stadslednings|kommunstyrelse|kommunkansli|stadskansli).*");
    }

    /** Whoever sent what is answered, or is the only one to be told of the answer, and is of another house. */
    private static Optional<String> sender(Made made, LintedReport report) {
        if (made.actor().kind() == BodyKind.OFFICE) {
            return Optional.empty();
        }
        List<Actor> senders = new ArrayList<>(
                Senders.in(report).stream().map(Senders.Said::actor).toList());
        if (senders.isEmpty()) {
            report.clauses().stream()
                    .filter(clause -> ROUND.matcher(clause.text()).find()
                            && !FOR_INFORMATION.matcher(clause.text()).find())
                    .flatMap(clause -> report.actors(clause.text()).stream())
                    .filter(actor -> !report.isOwn(actor.name()))
                    .forEach(senders::add);
        }
        boolean another = !senders.isEmpty()
                && senders.stream().noneMatch(actor -> isOfOneHouse(actor, made.actor()))
                && senders.stream().anyMatch(actor -> actor.kind().isOfTheMunicipality());
        return another ? Optional.of(senders.getFirst().name()) : Optional.empty();
    }

    /** Who was asked about a proposal has not written it. */
    private static Optional<String> heard(Made made, LintedReport report) {
        return report.sentences().stream()
                .filter(other -> !other.equals(made.sentence())
                        && ROUND.matcher(other.text()).find())
                .filter(other -> report.actors(other.text()).stream()
                        .anyMatch(actor -> actor.is(made.actor().name())))
                .map(Sentence::text)
                .findFirst();
    }
}
