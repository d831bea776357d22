package se.rodatraden.matters.lint.checks.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * What happened on one day and is told twice, in the text and among the annexes or in two sections, was done by one body.
 * Only what stands alone is compared: one body and one day in a sentence, and two such sentences in the report.
 */
final class OneDay {
    private enum Deed {
        STATED("\\b(?:yttra|svarade\\b|remissvar|utlåtande)"),
        DECIDED(
                "\\b(?:beslut|antog|antagen|antagits|gav\\b|gett\\b|uppdrog|godkände|fastställ|remitter|remiss\\b|bad\\b|begärde)"),
        HEARD("\\b(?:behandla|hördes|samråd|protokoll|minnesanteckning|diskutera|tog upp|informera|yttra)");

        private final Pattern words;

        Deed(String words) {
            this.words = Patterns.of(words);
        }
    }

    private record Done(Deed act, Actor actor, LocalDate day, Sentence sentence) {
        boolean isInAnnexes() {
            return sentence.block().role() == SectionRole.ANNEXES;
        }

        boolean isOfSection(Done other) {
            return sentence.block().section().equals(other.sentence().block().section());
        }

        /** Councils with councils, and of the others the committees and the board, the authorities. */
        boolean canBe(Done other) {
            return actor.kind() == other.actor().kind()
                    || actor.kind() == BodyKind.COMMITTEE && other.actor().kind() == BodyKind.COUNCIL
                    || actor.kind() == BodyKind.COUNCIL && other.actor().kind() == BodyKind.COMMITTEE
                    || act == Deed.STATED
                            && actor.kind() != BodyKind.HEARD
                            && other.actor().kind() != BodyKind.HEARD;
        }
    }

    private OneDay() {}

    static void check(LintedReport report, List<Finding> findings) {
        List<Done> all = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.REPLIES && Patterns.hasDigit(sentence.text())) {
                in(sentence, report, all);
            }
        }
        for (Deed act : Deed.values()) {
            List<Done> done = all.stream().filter(one -> one.act() == act).toList();
            done.forEach(one -> compare(one, done, findings));
        }
    }

    private static void in(Sentence sentence, LintedReport report, List<Done> all) {
        List<Actor> actors = report.actors(sentence.text());
        List<Days.Day> days = Days.in(sentence.text());
        if (actors.size() != 1 || days.size() != 1) {
            return;
        }
        LocalDate day = days.getFirst().day();
        boolean council = actors.getFirst().kind() == BodyKind.HEARD;
        for (Deed act : Deed.values()) {
            if (day != null
                    && council == (act == Deed.HEARD)
                    && act.words.matcher(sentence.text()).find()) {
                all.add(new Done(act, actors.getFirst(), day, sentence));
            }
        }
    }

    private static void compare(Done one, List<Done> done, List<Finding> findings) {
        List<Done> ofDay =
                done.stream().filter(other -> other.day().equals(one.day())).toList();
        if (ofDay.size() != 2 || one.isInAnnexes()) {
            return;
        }
        Done other = ofDay.get(0).equals(one) ? ofDay.get(1) : ofDay.get(0);
        boolean last = other.isInAnnexes() || done.indexOf(one) > done.indexOf(other);
        if (last && !one.isOfSection(other) && one.canBe(other) && !one.actor().isOfTheHouseOf(other.actor())) {
            findings.add(RoleDisagrees.in(one.sentence(), other.sentence().text()));
        }
    }
}
