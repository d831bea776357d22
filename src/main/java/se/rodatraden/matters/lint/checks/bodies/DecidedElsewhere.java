package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Of what a reply answers, one body outside decides in the end: the one that sent it, or one that the text names all along. */
final class DecidedElsewhere {
    private static final String THING =
            "(?:programmet|planen|förslaget|strategin|policyn|vägledningen|\\p{L}{3,25}(?:programmet|planen|strategin))";
    private static final Pattern BY = Patterns.of(
            "\\b" + THING
                    + "\\s(?:ska\\s|kommer att\\s)?(?:slutligen\\s|sedan\\s)?(?:beslutas|antas|fastställs|fastställas)\\sav\\s$");
    private static final Pattern DECIDES = Patterns.of(
            "^\\s(?:beslutar om|antar|fastställer|väntas (?:anta|fastställa|besluta om))\\s" + THING + "\\b");
    private static final Pattern ITS_DECISION = Patterns.of("^\\sbeslut\\b(?!\\s(?:den|av|om remiss))");

    private record Told(Actor actor, Sentence sentence, boolean plain) {
        boolean isOutside() {
            return actor.kind() == BodyKind.REGION || actor.kind() == BodyKind.STATE;
        }
    }

    private DecidedElsewhere() {}

    static void check(LintedReport report, List<Finding> findings) {
        if (!report.isReply()) {
            return;
        }
        List<Told> told = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.PROPOSAL) {
                in(sentence, report, told);
            }
        }
        List<Actor> senders =
                Senders.in(report).stream().map(Senders.Said::actor).toList();
        for (Told one : told) {
            Optional<Told> other = told.stream()
                    .filter(two -> two.isOutside() && !two.actor().isOfTheHouseOf(one.actor()))
                    .findFirst();
            boolean ofTheSender = senders.stream().anyMatch(sender -> sender.isOfTheHouseOf(one.actor()));
            if (one.plain()
                    && one.isOutside()
                    && !ofTheSender
                    && other.filter(two -> senders.stream().anyMatch(sender -> sender.isOfTheHouseOf(two.actor())))
                            .isPresent()) {
                findings.add(
                        RoleDisagrees.in(one.sentence(), other.get().sentence().text()));
            }
        }
    }

    private static void in(Sentence sentence, LintedReport report, List<Told> told) {
        for (Actor actor : report.actors(sentence.text())) {
            String after = sentence.text().substring(actor.to());
            boolean plain = !actor.genitive()
                    && (BY.matcher(sentence.text().substring(0, actor.from())).find()
                            || DECIDES.matcher(after).find());
            if (plain || actor.genitive() && ITS_DECISION.matcher(after).find()) {
                told.add(new Told(actor, sentence, plain));
            }
        }
    }
}
