package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Who sent, who moved, who ordered and who decides are the same in the head, the summary and the body. */
public final class RolesAgree implements Check {
    /** A name is looked for from the beginning of a word only: not once more from each of its letters. */
    private static final String WORD_BEGINS = "(?<![\\p{L}-])";

    private static final String BODY = WORD_BEGINS + "(" + Bodies.NAME + ")";
    private static final String PERSON = "(\\p{Lu}[\\p{L}-]{1,25}\\s\\p{Lu}[\\p{L}-]{1,30})";

    private enum Role {
        MOVED,
        DECIDES
    }

    /** @param needs a word in small letters without which the pattern cannot be found, so that it is not looked for */
    private record Phrase(Role role, String needs, Pattern pattern) {}

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    Role.MOVED,
                    "motion",
                    Patterns.exact("\\b[Mm]otion(?:en)? (?:har väckts |väcktes |väckt )?(?:av|från) " + PERSON)),
            new Phrase(Role.MOVED, "motion", Patterns.exact("\\b[Mm]otionen [^.;]{1,80}? av " + PERSON + " \\(")),
            new Phrase(Role.MOVED, "motion", Patterns.exact("\\b[Mm]otionären,? " + PERSON)),
            new Phrase(
                    Role.MOVED,
                    "(",
                    Patterns.exact(
                            PERSON
                                    + " \\(\\p{Lu}{1,3}\\) (?:föreslår|vill|yrkar|begär|väckte|lämnade|skriver|anför|har (?:väckt|lämnat|skrivit|föreslagit))\\b")),
            new Phrase(Role.DECIDES, "till", Patterns.of("^Till " + BODY)),
            new Phrase(
                    Role.DECIDES,
                    "",
                    Patterns.of("^" + BODY + " (?:beslutar|föreslår att kommunfullmäktige beslutar)")));

    private static final Pattern MEMBER = Patterns.exact(PERSON + "\\s\\((\\p{Lu}{1,3})\\)");
    private static final Pattern WANTS =
            Patterns.exact("^" + PERSON + " (?:vill|föreslår|menar|anser|skriver|påpekar|begär)\\b");

    private record Said(String who, Sentence sentence, int from, int to) {
        Place place() {
            return sentence.place(from, to);
        }
    }

    @Override
    public List<Finding> check(LintedReport report) {
        Map<String, List<Said>> said = new LinkedHashMap<>();
        Map<String, Said> parties = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES) {
                continue; // the round of another sender
            }
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            for (Phrase phrase : PHRASES) {
                if (!lower.contains(phrase.needs())) {
                    continue;
                }
                if (phrase.role() == Role.DECIDES
                        && sentence.block().role() != SectionRole.HEAD
                        && sentence.block().role() != SectionRole.PROPOSAL) {
                    continue;
                }
                Matcher matcher = phrase.pattern().matcher(sentence.text());
                while (matcher.find()) {
                    String who = phrase.role() == Role.MOVED
                            ? matcher.group(1).toLowerCase(Locale.ROOT)
                            : Bodies.normal(matcher.group(1));
                    add(said, phrase.role().name(), new Said(who, sentence, matcher.start(), matcher.end()));
                }
            }
            wants(sentence, said);
            party(sentence, parties, findings);
        }
        said.values().forEach(all -> disagreement(rightFirst(all, report), findings));
        List<Finding> sent = new ArrayList<>();
        OneSender.check(report, sent);
        OneDecider.check(report, sent);
        DecidedElsewhere.check(report, sent);
        OneMaker.check(report, sent);
        OneOrderer.check(report, sent);
        OneDay.check(report, sent);
        OneHolder.check(report, sent);
        OneAuthor.check(report, sent);
        OwnMatter.check(report, sent);
        OneHost.check(report, sent);
        AuditorsAlone.check(report, sent);
        NumberOfAnother.check(report, sent);
        OneAdopter.check(report, sent);
        // One slip may be seen in several ways, and is told once.
        sent.stream()
                .filter(one -> findings.stream().noneMatch(told -> told.place().equals(one.place())))
                .forEach(findings::add);
        return findings;
    }

    /** Who is said to want something where the motion is told, and is called nearly as the one who moved it. */
    private static void wants(Sentence sentence, Map<String, List<Said>> said) {
        Matcher matcher = WANTS.matcher(sentence.text());
        if (sentence.block().role() == SectionRole.MATTER && matcher.find()) {
            String who = matcher.group(1).toLowerCase(Locale.ROOT);
            boolean nearly = said.getOrDefault(Role.MOVED.name(), List.of()).stream()
                    .anyMatch(mover -> !mover.who().equals(who) && shareAName(mover.who(), who));
            if (nearly) {
                add(said, Role.MOVED.name(), new Said(who, sentence, matcher.start(), matcher.end()));
            }
        }
    }

    /** One person of one party: {@code Karin Ek (S)}, {@code Karin Ek (M)}. */
    private static void party(Sentence sentence, Map<String, Said> parties, List<Finding> findings) {
        if (sentence.text().indexOf(" (") < 0) {
            return;
        }
        Matcher matcher = MEMBER.matcher(sentence.text());
        while (matcher.find()) {
            Said now = new Said(matcher.group(2), sentence, matcher.start(), matcher.end());
            Said earlier = parties.putIfAbsent(matcher.group(1), now);
            if (earlier != null && !earlier.who().equals(now.who())) {
                findings.add(finding(now, earlier));
            }
        }
    }

    private static boolean shareAName(String one, String other) {
        List<String> names = List.of(other.split(" ", -1));
        return List.of(one.split(" ", -1)).stream().anyMatch(names::contains);
    }

    private static void add(Map<String, List<Said>> said, String role, Said one) {
        said.computeIfAbsent(role, _ -> new ArrayList<>()).add(one);
    }

    /** Who answers knows best what it did itself: its own office goes before what was said first. */
    private static List<Said> rightFirst(List<Said> all, LintedReport report) {
        String own = report.ownBody().orElse("");
        List<Said> ordered = new ArrayList<>(all);
        if (!own.isEmpty()) {
            ordered.sort(java.util.Comparator.comparing(said -> !Bodies.sameOffice(said.who(), own)));
        }
        return ordered;
    }

    /** The first is held to be right; who says otherwise is found. */
    private static void disagreement(List<Said> all, List<Finding> findings) {
        Said first = all.getFirst();
        all.stream()
                .skip(1)
                .filter(other -> !other.who().equals(first.who())
                        && !Bodies.sameOffice(other.who(), first.who())
                        && !(isCouncil(other.who()) && isCouncil(first.who())))
                .forEach(other -> findings.add(finding(other, first)));
    }

    private static Finding finding(Said slip, Said right) {
        return RoleDisagrees.at(
                slip.place(), slip.place().quoted(), right.place().quoted());
    }

    /** The council sends its motions by way of the board. */
    private static boolean isCouncil(String body) {
        return body.equals("kommunfullmäktige") || body.startsWith("kommunstyrelse");
    }
}
