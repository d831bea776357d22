package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Whoever has stated something was asked, and whoever was asked has answered: a name in one set alone is a slip. */
final class OneAuthor {
    private static final Pattern ROUND = Patterns.of(
            "\\b(?:yttra|remi(?:ss|tter)|svar|synpunkt|utlåtande|samråd|gransk|hört|hörde|tillfråga|ombe|deltog|invänd|tillstyrk|avstyrk|erinran|sändes|skicka)");
    private static final Pattern ITS_STATEMENT =
            Patterns.of("^\\s(?:skriftliga\\s)?(?:yttrande|remissvar|utlåtande|synpunkter?)(?:t|n|na)?\\b");
    private static final Pattern IN_ITS_STATEMENT = Patterns.of(
            "^\\s(?:har\\s)?\\p{L}{3,20}\\s(?:det |detta |den bedömningen )?(?:också |även )?i sitt (?:yttrande|remissvar|svar|utlåtande)\\b");
    private static final Pattern ANSWERED = Patterns.of(
            "^\\s(?:har\\s)?(?:yttra(?:de|t) sig|svara(?:de|t)|tillstyrk(?:te|er|t)|avstyrk(?:te|er|t)|lämna(?:de|t) (?:sina |ett |sitt )?(?:synpunkter|svar|yttrande))");
    private static final Pattern ASKED =
            Patterns.of("\\b(?:yttra|remi(?:ss|tter)|svar|synpunkt|tillfråga|ombe|ombetts|beretts|skicka|sänd)");
    private static final Pattern ABSTAINED = Patterns.of("^\\s(?:har\\s)?avst(?:od|ått|år)\\b[^.;]{0,50}\\byttra");

    private OneAuthor() {}

    static void check(LintedReport report, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            List<Actor> actors = report.actors(sentence.text());
            if (actors.isEmpty() || sentence.block().role() == SectionRole.REPLIES) {
                continue;
            }
            for (Actor actor : actors) {
                if (isUnasked(actor, sentence, report) || saysNothingElsewhere(actor, sentence, report)) {
                    findings.add(RoleDisagrees.in(sentence, ""));
                }
            }
        }
        swapped(report, findings);
    }

    /** A statement of one that no other sentence about the hearing names, where several were heard. */
    private static boolean isUnasked(Actor actor, Sentence sentence, LintedReport report) {
        String after = sentence.text().substring(actor.to());
        boolean states = actor.genitive() && ITS_STATEMENT.matcher(after).find()
                || !actor.genitive() && IN_ITS_STATEMENT.matcher(after).find();
        if (!states
                || report.isOwn(actor.name())
                || actor.kind() == BodyKind.HEARD
                || sentence.block().role() == SectionRole.ANNEXES
                || sentence.block().role() == SectionRole.HEAD
                || sentence.block().role() == SectionRole.PROPOSAL) {
            return false;
        }
        List<Actor> asked = report.text().blocks().stream()
                .filter(block -> block.role() != SectionRole.PROPOSAL)
                .flatMap(block -> elsewhere(block, sentence, report).stream())
                .filter(other -> other.kind() != BodyKind.HEARD && !report.isOwn(other.name()))
                .toList();
        return asked.stream().map(Actor::name).distinct().count() >= 2
                && asked.stream().noneMatch(other -> other.isOfTheHouseOf(actor));
    }

    /** Whoever abstained has made no statement. */
    private static boolean saysNothingElsewhere(Actor actor, Sentence sentence, LintedReport report) {
        return IN_ITS_STATEMENT.matcher(sentence.text().substring(actor.to())).find()
                && report.mentions("från att yttra")
                && report.sentences().stream()
                        .filter(other -> !other.equals(sentence))
                        .anyMatch(other -> report.actors(other.text()).stream()
                                .anyMatch(one -> one.is(actor.name())
                                        && ABSTAINED
                                                .matcher(other.text().substring(one.to()))
                                                .find()));
    }

    /** Those in a block about the hearing, without the sentence that is asked about. */
    private static List<Actor> elsewhere(Block block, Sentence sentence, LintedReport report) {
        String text =
                block.number() == sentence.block().number() ? block.text().replace(sentence.text(), "") : block.text();
        boolean told = block.role() == SectionRole.ANNEXES
                || !block.isProse()
                || ROUND.matcher(text).find();
        return told ? report.actors(text) : List.of();
    }

    /** Asked and answered are two sets: one too many here and one too few there is one name for another. */
    private static void swapped(LintedReport report, List<Finding> findings) {
        Map<String, Sentence> answered = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        List<List<Actor>> lists = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            for (Actor actor : report.actors(sentence.text())) {
                times.merge(actor.name(), 1, Integer::sum);
                if (!actor.genitive()
                        && actor.from() == 0
                        && ANSWERED.matcher(sentence.text().substring(actor.to()))
                                .find()) {
                    answered.put(actor.name(), sentence);
                }
            }
            if (ASKED.matcher(sentence.text()).find() && sentence.block().role() != SectionRole.PROPOSAL) {
                Actors.lists(sentence.text(), report.actors(sentence.text())).stream()
                        .filter(list -> list.size() > 1)
                        .forEach(lists::add);
            }
        }
        for (List<Actor> asked : lists) {
            boolean known = asked.stream().anyMatch(actor -> answered.containsKey(actor.name()));
            Optional<Actor> silent = asked.stream()
                    .filter(actor -> times.getOrDefault(actor.name(), 0) == 1)
                    .findFirst();
            if (known && silent.isPresent()) {
                answered.entrySet().stream()
                        .filter(answer -> times.getOrDefault(answer.getKey(), 0) == 1)
                        .filter(answer -> report.actors(answer.getValue().text())
                                        .getFirst()
                                        .kind()
                                == silent.get().kind())
                        .forEach(answer -> findings.add(
                                RoleDisagrees.in(answer.getValue(), silent.get().name())));
            }
        }
    }
}
