package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** Who buys, owns, runs, pays for or is responsible for a thing is the same wherever it is said. */
final class OneHolder {
    private static final Pattern IS_A = Patterns.of(
            "^\\s(?:är|var|blir)\\s(?:fortsatt |också |formellt )?(upphandlande myndighet|beställare|huvudman|personuppgiftsansvarig|byggherre|markägare|väghållare|hyresvärd|systemägare|avtalspart|avtalsägare|projektägare|uppdragsgivare|sammankallande|ansvarig nämnd|fastighetsägare|tillsynsmyndighet|remissmyndighet|ansvarig för genomförandet)\\b(\\s(?:för|av|till)\\s\\p{L}+)?");

    private enum Holding {
        RESPONSIBLE("(?:ansvarar|svarar|är ansvarig|har ansvaret|har ansvar|bär ansvaret) för", "x{0}"),
        PAYS(
                "(?:bekostar|betalar|finansierar|står för kostnaden för|står för kostnaderna för)",
                "(?:bekostas|betalas|finansieras)"),
        OWNS("äger", "ägs"),
        RUNS("(?:driver|sköter)", "(?:drivs|sköts)");

        private final Pattern does;
        private final Pattern isDone;

        Holding(String active, String passive) {
            this.does =
                    Patterns.of("^(?:,\\ssom)?\\s" + active + "\\s(?:att\\s)?(?:den\\s|det\\s|de\\s)?(\\p{L}{5,40})");
            this.isDone = Patterns.of("(\\p{L}{5,40})\\s(?:\\p{L}+\\s){0,2}?" + passive + "\\sav\\s$");
        }
    }

    private record Held(String role, String thing, Actor actor, Sentence sentence) {
        boolean isOf(Held other) {
            return role.equals(other.role)
                    && (thing.equals(other.thing)
                            || thing.length() > 5 && Words.stem(thing).equals(Words.stem(other.thing)));
        }
    }

    /** How far before its actor a thing is looked for. */
    private static final int REACH = 160;

    /** More than a report says of one thing: each is held against these and no more. */
    private static final int MOST_OF_ONE = 50;

    private OneHolder() {}

    static void check(LintedReport report, List<Finding> findings) {
        List<Held> held = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.REPLIES) {
                report.actors(sentence.text()).stream()
                        .filter(actor -> !actor.genitive())
                        .forEach(actor -> in(sentence, actor, held));
            }
        }
        Map<String, List<Held>> before = new HashMap<>();
        for (Held one : held) {
            List<Held> same = before.computeIfAbsent(one.role() + Words.stem(one.thing()), _ -> new ArrayList<>());
            same.stream()
                    .filter(earlier -> one.isOf(earlier)
                            && (one.actor().kind() == earlier.actor().kind() || isOutside(one) && isOutside(earlier))
                            && !one.sentence().equals(earlier.sentence())
                            && !one.actor().isOfTheHouseOf(earlier.actor()))
                    .findFirst()
                    .ifPresent(earlier -> findings.add(
                            RoleDisagrees.in(one.sentence(), earlier.sentence().text())));
            if (same.size() < MOST_OF_ONE) {
                same.add(one);
            }
        }
    }

    private static boolean isOutside(Held held) {
        return held.actor().kind() == Actors.BodyKind.REGION || held.actor().kind() == Actors.BodyKind.STATE;
    }

    private static void in(Sentence sentence, Actor actor, List<Held> held) {
        String after = sentence.text().substring(actor.to());
        String before = sentence.text().substring(Math.max(0, actor.from() - REACH), actor.from());
        boolean byIt = before.endsWith("av ");
        Matcher isA = IS_A.matcher(after);
        if (isA.find()) {
            String of = isA.group(2) == null ? "" : isA.group(2);
            held.add(new Held(isA.group(1).toLowerCase(Locale.ROOT), of.toLowerCase(Locale.ROOT), actor, sentence));
        }
        for (Holding holding : Holding.values()) {
            Matcher does = holding.does.matcher(after);
            Matcher isDone = holding.isDone.matcher(before);
            boolean active = does.find();
            if (active || byIt && isDone.find()) {
                String thing = (active ? does : isDone).group(1).toLowerCase(Locale.ROOT);
                held.add(new Held(holding.name(), thing, actor, sentence));
            }
        }
    }
}
