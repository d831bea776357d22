package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Who ordered a study, and who made it, is the same wherever the study is spoken of. */
final class OneOrderer {
    private static final String STUDY =
            "(?<![\\p{L}-])([\\p{L}-]{0,30}(?:utredning|studie|mätning|räkning|inventering|analys|undersökning|kartläggning|enkät|översyn|utvärdering|besiktning|rapport)\\p{L}{0,5})";
    private static final String ORDERED = "(?:beställde|beställt|lät|låtit|initierade|initierat|tog initiativ till)";
    private static final String MADE =
            "(?:gjort|gjorde|genomfört|genomförde|utfört|utförde|sammanställt|sammanställde)";

    private static final String BUILT =
            "(?:lät\\s|låtit\\s)?(?:bygg(?:a|t|de)|anlägga|anlagt|anlade|rusta(?:t|de)? upp|bekosta(?:t|de)?)";
    private static final String THING =
            "(?<![\\p{L}-])(\\p{L}{2,30}(?:vägen|bron|parken|planen|hallen|huset|skolan|gatan|leden|vallen|lokalen|hamnen|badet|stationen|torget|byggnaden|ledningarna|belysningen)|vägen|bron|gatan|parken|lokalen|hamnen)";

    private enum Part {
        ORDERS(
                "^\\s(?:har\\s|hade\\s)?(?:(?:på|under|i|av|därför|nu|redan|själv)\\s(?:\\p{L}+\\s){0,4}?)?" + ORDERED
                        + "\\s(?:göra\\s|genomföra\\s|ta fram\\s)?(?:en\\s|ett\\s|den\\s)?" + STUDY,
                STUDY + "[^.;]{0,50}\\b(?:beställdes|beställts|beställd|initierades|initierats|på uppdrag)\\sav\\s$",
                STUDY + ",?\\ssom\\s$",
                "^\\s(?:har\\s)?" + ORDERED + "\\b"),
        MAKES(
                "^\\s(?:har\\s|hade\\s)?" + MADE + "\\s(?:en\\s|ett\\s|den\\s)?" + STUDY,
                STUDY
                        + "[^.;]{0,40}\\b(?:gjorts|gjordes|genomförts|genomfördes|utförts|utfördes|sammanställts|sammanställdes|är gjord|är utförd)\\sav\\s$",
                STUDY + ",?\\ssom\\s$",
                "^\\s(?:har\\s)?" + MADE + "\\b"),
        BUILDS(
                "^\\s(?:har\\s|hade\\s)?" + BUILT + "\\s(?:en\\s|ett\\s|den\\s|det\\s)?" + THING + "(?!\\p{L})",
                THING + "[^.;,]{0,40}\\b(?:byggts|byggdes|anlagts|anlades|rustats upp|bekostats)\\sav\\s$",
                THING + "(?:\\s(?:fram|till|vid|på|i|genom|över)\\s[^.;,]{2,40})?,?\\ssom\\s$",
                "^\\s(?:har\\s)?" + BUILT + "\\b");

        private final Pattern does;
        private final Pattern isDone;
        private final Pattern which;
        private final Pattern whichDoes;

        Part(String does, String isDone, String which, String whichDoes) {
            this.does = Patterns.of(does);
            this.isDone = Patterns.of(isDone);
            this.which = Patterns.of(which);
            this.whichDoes = Patterns.of(whichDoes);
        }
    }

    private record Told(Part part, String study, Actor actor, Sentence sentence) {
        boolean contradicts(Told other) {
            return part == other.part
                    && study.equals(other.study)
                    && (actor.kind() == other.actor().kind() || isOffice(actor) && isOffice(other.actor()))
                    && !actor.isOfTheHouseOf(other.actor());
        }

        private static boolean isOffice(Actor actor) {
            return actor.kind() == BodyKind.COMMITTEE
                    || actor.kind() == BodyKind.OFFICE
                    || actor.kind() == BodyKind.COUNCIL;
        }
    }

    /** More than a report says of one study: each is held against these and no more. */
    private static final int MOST_OF_ONE = 50;

    private OneOrderer() {}

    static void check(LintedReport report, List<Finding> findings) {
        List<Told> told = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.REPLIES) {
                report.actors(sentence.text()).stream()
                        .filter(actor -> !actor.genitive())
                        .forEach(actor -> in(sentence, actor, told));
            }
        }
        // Who answers knows best what it did itself: its own office goes before what was said first.
        told.sort(Comparator.comparing(one -> !report.isOwn(one.actor().name())));
        Map<String, List<Told>> before = new HashMap<>();
        for (Told one : told) {
            List<Told> same = before.computeIfAbsent(one.study(), _ -> new ArrayList<>());
            same.stream()
                    .filter(one::contradicts)
                    .findFirst()
                    .ifPresent(right -> findings.add(
                            RoleDisagrees.in(one.sentence(), right.sentence().text())));
            if (same.size() < MOST_OF_ONE) {
                same.add(one);
            }
        }
    }

    private static void in(Sentence sentence, Actor actor, List<Told> told) {
        String before = sentence.text().substring(Math.max(0, actor.from() - 160), actor.from());
        String after = sentence.text().substring(actor.to());
        for (Part part : Part.values()) {
            Matcher does = part.does.matcher(after);
            Matcher isDone = part.isDone.matcher(before);
            Matcher which = part.which.matcher(before);
            String study = does.find()
                    ? does.group(1)
                    : before.endsWith("av ") && isDone.find()
                            ? isDone.group(1)
                            : before.endsWith("som ")
                                            && which.find()
                                            && part.whichDoes.matcher(after).find()
                                    ? which.group(1)
                                    : "";
            if (!study.isEmpty()) {
                told.add(new Told(part, plain(study), actor, sentence));
            }
        }
    }

    /** {@code bullerutredningen} and {@code en bullerutredning} are one; so are {@code Översynen} and {@code översynen}. */
    private static String plain(String study) {
        return study.toLowerCase(Locale.ROOT).replaceFirst("(?:s?en|s?et|n|t|na|s)$", "");
    }
}
