package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.checks.bodies.Senders.Said;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * The matter has one sender inside the municipality and one outside: a region may send to the board, and the board to the
 * committees. What the council decides on, a motion, no authority sends, and no committee hands over.
 */
final class OneSender {
    private static final Pattern OF_THE_COUNCIL = Patterns.of("\\bmotion|medborgarförslag|invånarförslag|e-förslag");

    private static final Pattern ASKS = Patterns.of(
            "^\\s(?:har\\s)?(?:begärt|begärde|bett|bad|remitterat|remitterade)\\b[^.;]{0,90}\\b(?:yttrande|yttra|svar|svara|motionen|remissen|till)\\b");
    private static final Pattern ALSO =
            Patterns.of("\\b(?:även|också|dessutom|samtidigt|tidigare|om en|andra|övriga)\\b|\\b20\\d\\d\\b");

    private OneSender() {}

    static void check(LintedReport report, List<Finding> findings) {
        List<Said> said = Senders.in(report);
        if (said.isEmpty()) {
            return;
        }
        boolean ofTheCouncil = OF_THE_COUNCIL.matcher(report.text().title()).find();
        List<Said> inside =
                said.stream().filter(one -> ofTheCouncil || one.isInside()).toList();
        List<Said> outside =
                said.stream().filter(one -> !ofTheCouncil && !one.isInside()).toList();
        disagreement(inside, findings);
        disagreement(outside, findings);
        asksAnother(report, said, findings);
        boolean noBoard = inside.stream().noneMatch(one -> one.actor().kind() == BodyKind.COUNCIL);
        if (noBoard && !outside.isEmpty() && weight(outside) >= weight(inside)) {
            inside.forEach(
                    one -> findings.add(finding(one, outside.getFirst().place().quoted())));
        }
        if (!ofTheCouncil) {
            fromNowhere(inside, outside, report, findings);
        }
        if (ofTheCouncil && noBoard && findings.isEmpty()) {
            inside.stream()
                    .filter(one -> one.actor().kind() == BodyKind.COMMITTEE && report.mentions("fullmäktige"))
                    .findFirst()
                    .ifPresent(one -> findings.add(finding(one, "kommunfullmäktige")));
        }
    }

    /** Whoever sent the matter asks a committee that the report speaks of nowhere else, and not the author. */
    private static void asksAnother(LintedReport report, List<Said> said, List<Finding> findings) {
        for (Sentence sentence : report.sentences(SectionRole.SUMMARY, SectionRole.BACKGROUND, SectionRole.MATTER)) {
            List<Actor> actors = report.actors(sentence.text());
            if (report.isReply()
                    && actors.size() == 2
                    && actors.get(0).kind() == BodyKind.COUNCIL
                    && actors.get(1).kind() == BodyKind.COMMITTEE
                    && actors.stream().noneMatch(actor -> report.isOwn(actor.name()))
                    && said.stream().anyMatch(one -> one.actor().isOfTheHouseOf(actors.get(0)))
                    && ASKS.matcher(sentence.text().substring(actors.get(0).to()))
                            .find()
                    && !ALSO.matcher(sentence.text()).find()
                    && report.sentences().stream()
                            .filter(other -> !other.equals(sentence))
                            .flatMap(other -> report.actors(other.text()).stream())
                            .noneMatch(other -> other.is(actors.get(1).name()))) {
                findings.add(RoleDisagrees.in(sentence, report.ownBody().orElse("")));
            }
        }
    }

    /** One outside that is spoken of once, where all else says that it came from the board, and goes back there. */
    private static void fromNowhere(
            List<Said> inside, List<Said> outside, LintedReport report, List<Finding> findings) {
        if (outside.size() != 1 || weight(inside) <= 2 * weight(outside) || inside.size() < 2) {
            return;
        }
        Said one = outside.getFirst();
        boolean known = report.sentences().stream()
                        .filter(other -> !other.equals(one.sentence()))
                        .flatMap(other -> report.actors(other.text()).stream())
                        .anyMatch(other -> other.genitive() && other.isOfTheHouseOf(one.actor()))
                || inside.stream().anyMatch(other -> other.sentence().equals(one.sentence()));
        if (!known) {
            findings.add(finding(one, inside.getFirst().place().quoted()));
        }
    }

    private static int weight(List<Said> said) {
        return said.stream().mapToInt(Said::weight).sum();
    }

    /** The one that most is said of is held to be right, and of two alike the first. */
    private static void disagreement(List<Said> said, List<Finding> findings) {
        List<List<Said>> houses = new ArrayList<>();
        for (Said one : said) {
            houses.stream()
                    .filter(house -> house.getFirst().actor().isOfTheHouseOf(one.actor()))
                    .findFirst()
                    .ifPresentOrElse(house -> house.add(one), () -> houses.add(new ArrayList<>(List.of(one))));
        }
        if (houses.size() < 2) {
            return;
        }
        List<Said> right = houses.stream()
                .max(Comparator.comparingInt(OneSender::weight).thenComparing(house -> -houses.indexOf(house)))
                .orElseThrow();
        houses.stream()
                .filter(house -> !house.equals(right))
                .flatMap(List::stream)
                .forEach(one ->
                        findings.add(finding(one, right.getFirst().place().quoted())));
    }

    private static Finding finding(Said slip, String right) {
        return RoleDisagrees.in(slip.sentence(), right);
    }
}
