package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** What a reply answers is adopted by one body and drawn up by one: the same in each sentence that tells of it. */
final class OneAdopter {
    private static final String THING =
            "((?:\\p{L}{0,25}(?:planen|programmet|strategin|policyn|utkastet|överenskommelsen|reglementet)|förslaget|den|det))";

    private enum Deed {
        ADOPTS(
                "^\\s(?:har\\s|ska\\s|väntas\\s|planerar att\\s)?(?:antar|anta|antagit|fastställer|fastställa|fastställt)\\s"
                        + THING + "\\b",
                THING + "\\s(?:ska\\s)?(?:antas|fastställs|antagits|fastställts)\\sav\\s$"),
        DRAWS_UP(
                "^\\s(?:har\\s)?(?:tagit fram|tog fram|utarbetat|utarbetade|upprättat|skrivit|skrev|gör i sitt)\\s(?:ett\\s|nu\\s)?"
                        + THING.replace("förslaget", "förslag(?:et)?|utkast(?:et)?") + "(?![\\p{L}])",
                THING
                        + "[^.;,]{0,40}\\b(?:tagits fram|utarbetats|upprättats|skrivits|framtaget|framtagen)\\s(?:av|inom)\\s$");

        private final Pattern does;
        private final Pattern isDone;

        Deed(String does, String isDone) {
            this.does = Patterns.of(does);
            this.isDone = Patterns.of(isDone);
        }
    }

    private static final Pattern ITS = Patterns.of(
            "^\\s(?:\\p{L}+\\s)?(?:\\p{L}{0,20}plan|förslag|utkast|program|strategi)\\b(?!\\s(?:till beslut|om att))");

    private record Told(Deed deed, String thing, Actor actor, Sentence sentence) {}

    private OneAdopter() {}

    static void check(LintedReport report, List<Finding> findings) {
        if (!report.isReply()) {
            return;
        }
        List<Told> told = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            SectionRole role = sentence.block().role();
            if (role != SectionRole.REPLIES && role != SectionRole.ANNEXES) {
                report.actors(sentence.text()).forEach(actor -> in(sentence, actor, role, told));
            }
        }
        for (Told one : told) {
            told.stream()
                    .filter(other -> other.deed() == one.deed()
                            && !report.isOwn(one.actor().name())
                            && !other.sentence().equals(one.sentence())
                            && other.thing().equals(one.thing())
                            && !isOfOneHouse(one.actor(), other.actor())
                            && weight(one, told) < weight(other, told))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            RoleDisagrees.in(one.sentence(), other.sentence().text())));
        }
    }

    /** A thing that the clauses or the title call somebody's is theirs; a plan of the municipality is the council's to adopt. */
    private static int weight(Told one, List<Told> told) {
        int times = (int) told.stream()
                .filter(other -> other.deed() == one.deed()
                        && other.thing().equals(one.thing())
                        && isOfOneHouse(other.actor(), one.actor()))
                .count();
        boolean decided = one.sentence().block().role() == SectionRole.PROPOSAL
                || one.deed() == Deed.ADOPTS && one.actor().name().equals("kommunfullmäktige");
        return 2 * times + (decided ? 1 : 0);
    }

    private static boolean isOfOneHouse(Actor one, Actor other) {
        return one.isOfTheHouseOf(other) || isOfTheBoard(one) && isOfTheBoard(other);
    }

    private static boolean isOfTheBoard(Actor actor) {
        return actor.kind() == BodyKind.COUNCIL
                || actor.name().matches("(?:kommunlednings|stadslednings|kommunstyrelse|kommunkansli|stadskansli).*");
    }

    private static void in(Sentence sentence, Actor actor, SectionRole role, List<Told> told) {
        if (actor.kind() == BodyKind.HEARD || actor.kind() == BodyKind.UNIT || actor.kind() == BodyKind.AUDITORS) {
            return;
        }
        String before = sentence.text().substring(Math.max(0, actor.from() - 120), actor.from());
        String after = sentence.text().substring(actor.to());
        if (actor.genitive()) {
            Matcher its = ITS.matcher(after);
            if (its.find()) {
                told.add(new Told(Deed.DRAWS_UP, kind(its.group()), actor, sentence));
            }
            return;
        }
        for (Deed deed : Deed.values()) {
            Matcher does = deed.does.matcher(after);
            Matcher isDone = deed.isDone.matcher(before);
            boolean active = does.find();
            if (active || isDone.find()) {
                String thing = kind((active ? does : isDone).group(1));
                if (!thing.isEmpty() && role != SectionRole.PROPOSAL) {
                    told.add(new Told(deed, thing, actor, sentence));
                }
            }
        }
    }

    /** {@code plan} of {@code vägplanen}, {@code utkast} of {@code utkastet}; empty for a pronoun. */
    private static String kind(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return List.of("plan", "program", "strategi", "policy", "utkast", "överenskommelse", "reglement", "förslag")
                .stream()
                .filter(lower::contains)
                .findFirst()
                .orElse("");
    }
}
