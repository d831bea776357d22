package se.rodatraden.matters.lint.checks.bodies;

import static se.rodatraden.matters.lint.Category.AUTHOR_AMONG_OTHERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * The author as one of those who stand side by side as asked: in a sentence, in the lines of a list, in the rows of a
 * table. Beside whoever sent the matter to several it belongs there, unless the sentence speaks of the others.
 */
final class AmongAsked {
    /** Something went out, came in, or was asked for. */
    private static final Pattern ROUND = Patterns.of(
            "\\bremi(?:ss|tter)|\\byttra|\\bsvar(?:a|et|en|s)?\\b|\\bsvara[dt]|\\bbesvara|\\bsynpunkt|\\butlåtande|\\bskick|\\bsän[dt]|\\bgått ut\\b|\\bgått till|\\bgick\\b|\\bombe|\\bfått\\b|\\bfick\\b|\\b(?:till)?fråga[dt]|\\bberetts|\\bberedd|\\binhämta|\\bhämta|\\bbegär|\\bgransk|\\bhörts|\\bhördes|\\btillställ|\\bdelges|\\bdelgiv|\\binbju|\\bbjud|\\bsamråd");

    private static final Pattern OTHERS = Patterns.of(
            "\\b(?:även|också|dessutom|likaså|därutöver|därtill|därjämte|samtidigt|parallellt|övriga|andra|resterande|däribland|ytterligare|utöver|förutom|jämte|vid sidan av)\\b");
    private static final Pattern COLLECTED = Patterns.of("\\b(?:hämta\\p{L}* in|inhämta\\p{L}*|begärts? in)\\b");
    private static final Pattern SPARED = Patterns.of(
            "\\b(?:utöver|förutom|utom|jämte|vid sidan av|undantag av|liksom|vid|på|(?<!remiss )hos|inom|mellan)\\s(?:\\p{L}+\\s)?$");
    private static final Pattern ALSO_ONE = Patterns.of("^(?:även|också|likaså|dessutom har)\\s$");
    private static final Pattern BESIDES =
            Patterns.of("\\bbland (?:de )?(?:andra|övriga)\\s[^.;]{0,50}\\b(?:finns|är|märks|ingår)\\s(?:även\\s)?$");
    /** "Av övriga remissinstanser har …, medan barn- och ungdomsnämnden ännu inte har svarat." */
    private static final Pattern OF_THE_OTHERS = Patterns.of(
            "\\b(?:av|bland) (?:de )?(?:övriga|andra) (?:tillfrågade )?(?:\\p{L}*instans\\p{L}*|nämnder(?:na)?|tillfrågade|förvaltningar(?:na)?)\\b");

    private static final Pattern HAS_OR_NOT = Patterns.of(
            "^\\s(?:ännu )?(?:inte )?(?:har |hade )?(?:ännu )?(?:inte )?(?:också |även )?(?:svarat|yttrat sig|tillstyrkt|avstyrkt|lämnat|invänt|avstått)\\b");
    private static final Pattern SAID = Patterns.of(
            "^\\s(?:har |hade )?(?:också |även )?(?:yttra|svara|tillfråga|ombe|beretts|fått (?:remissen|motionen|förslaget|planen|yttra|möjlighet|tillfälle)|lämna(?:t|de) (?:ett |sitt |sina )?(?:svar|yttrande|synpunkt))");
    private static final Pattern LEADS = Patterns.of(
            "\\bremi(?:ss|tter)|\\byttra|\\bsvar(?:en|et)?\\b|\\bsynpunkt|\\bskick|\\bsän[dt]s?\\b|\\btillfråga|\\bombe|\\bberetts");
    private static final Pattern HEADS =
            Patterns.of("remissinstans|\\binstans|yttrande|remissvar|\\bsvar\\b|tillfråga");
    private static final Pattern WERE_HEARD = Patterns.of(
            "\\b(?:följande|dessa|vilka som|de som|andra) (?:\\p{L}+ )?har (?:hörts|tillfrågats|yttrat sig|svarat)\\b");
    private static final String NEXT = "(?=\\s(?:och|samt)\\b|,|\\.|$|\\skommun\\b)";

    /** "…, Norrby och Söderby kommuner". */
    private static final Pattern LIST_OF_PLACES =
            Patterns.exact("^(?:,\\s\\p{Lu}\\p{L}{1,30}){0,12},?\\s(?:och|samt)\\s\\p{Lu}\\p{L}{1,30}\\skommuner\\b");

    private AmongAsked() {}

    static Finding finding(Place place, String own) {
        return Finding.of("author-among-others", AUTHOR_AMONG_OTHERS, Severity.ERROR, place, place.quoted())
                .against(own)
                .remedied();
    }

    /** The mention of the author that stands among others in the sentence. */
    static Optional<Actor> in(Sentence sentence, LintedReport report) {
        String text = sentence.text();
        if (sentence.block().role() == SectionRole.PROPOSAL
                || !ROUND.matcher(text).find()) {
            return Optional.empty();
        }
        String own = report.ownBody().orElse("");
        boolean others = OTHERS.matcher(text).find();
        for (List<Actor> list : Actors.lists(text, report.actors(text))) {
            Optional<Actor> mine =
                    list.stream().filter(actor -> isOwn(actor, text, report)).findFirst();
            if (mine.isEmpty() || mine.get().genitive()) {
                continue;
            }
            String before = text.substring(0, list.getFirst().from());
            if (list.size() == 1) {
                if (BESIDES.matcher(before).find()) {
                    return mine;
                }
                if (OF_THE_OTHERS.matcher(before).find()
                        && HAS_OR_NOT.matcher(text.substring(mine.get().to())).find()) {
                    return mine;
                }
                if (ALSO_ONE.matcher(before).find()
                        && SAID.matcher(text.substring(mine.get().to())).find()) {
                    return mine;
                }
            } else if (!SPARED.matcher(before).find()
                    && (others
                            || COLLECTED.matcher(text).find() && !isCollectedByAnother(list, text, report)
                            || mine.get().name().equals(own) && !report.isReply() && !hasSender(list, text, own))) {
                return mine;
            }
        }
        return others ? municipality(sentence, report) : Optional.empty();
    }

    /** The second mention of one that stands twice among those side by side. */
    static Optional<Actor> twice(Sentence sentence, LintedReport report) {
        if (!ROUND.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        for (List<Actor> list : Actors.lists(sentence.text(), report.actors(sentence.text()))) {
            for (int i = 1; i < list.size(); i++) {
                Actor actor = list.get(i);
                if (list.subList(0, i).stream()
                        .anyMatch(earlier -> earlier.name().equals(actor.name())
                                && earlier.kind() == actor.kind()
                                && !earlier.genitive()
                                && !actor.genitive())) {
                    return Optional.of(actor);
                }
            }
        }
        return Optional.empty();
    }

    /** Somebody else before the list, who may have sent the matter to all of them, the author with them. */
    private static boolean hasSender(List<Actor> list, String text, String own) {
        return Actors.in(text.substring(0, list.getFirst().from())).stream().anyMatch(actor -> !actor.is(own));
    }

    /** Another body has asked all of them, the author with them; what an office gathers in is for the author. */
    private static boolean isCollectedByAnother(List<Actor> list, String text, LintedReport report) {
        return Actors.in(text.substring(0, list.getFirst().from())).stream()
                .anyMatch(actor -> !report.isOwn(actor.name()) && actor.kind() != Actors.BodyKind.UNIT);
    }

    private static boolean isOwn(Actor actor, String text, LintedReport report) {
        return (report.isOwn(actor.name()) || isShortForOwn(actor, report)) && !report.isElsewhere(text, actor.to());
    }

    /** "Fritidsnämnden", where the kultur- och fritidsnämnden writes and the text speaks of no other of that name. */
    private static boolean isShortForOwn(Actor actor, LintedReport report) {
        return report.ownBody()
                        .filter(own -> own.endsWith("- och " + actor.name()))
                        .isPresent()
                && report.sentences().stream()
                                .flatMap(sentence -> report.actors(sentence.text()).stream())
                                .filter(other -> other.name().equals(actor.name()))
                                .count()
                        == 1;
    }

    private static String stem(String place) {
        return place.endsWith("s") ? place.substring(0, place.length() - 1) : place;
    }

    /** The own municipality among others: "kommunerna Ekby, Norrby och Söderby". */
    private static Optional<Actor> municipality(Sentence sentence, LintedReport report) {
        String text = sentence.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (report.municipality().isEmpty() || !lower.contains("kommun")) {
            return Optional.empty();
        }
        String place = report.municipality().get();
        Matcher matcher = Patterns.exact(
                        "(?<=,\\s|\\soch\\s|\\ssamt\\s|kommunerna\\s|\\still\\s|\\sär\\s|\\sav\\s|\\sfrån\\s)(?:"
                                + Pattern.quote(place) + "|" + Pattern.quote(stem(place)) + ")" + NEXT)
                .matcher(text);
        while (matcher.find()) {
            if (LIST_OF_PLACES.matcher(text.substring(matcher.end())).find()
                    || text.substring(0, matcher.start()).contains("kommunerna")
                    || text.startsWith(" kommun", matcher.end())
                            && text.substring(0, matcher.start()).contains(" kommun")) {
                return Optional.of(new Actor(matcher.start(), matcher.end(), place, Actors.BodyKind.COUNCIL, false));
            }
        }
        return Optional.empty();
    }

    /** The author as a line of a list, or a row of a table, of those who were asked or have answered. */
    static List<Place> inLists(LintedReport report) {
        List<Place> places = new ArrayList<>();
        String own = report.ownBody().orElse("");
        List<Block> blocks = report.text().blocks();
        String lead = "";
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.part() instanceof Part.Item && block.role() != SectionRole.PROPOSAL) {
                Optional<Actor> first = report.actors(block.text()).stream()
                        .filter(actor -> actor.from() == 0 && !actor.genitive())
                        .findFirst();
                if (first.filter(actor -> isOwn(actor, block.text(), report)).isPresent()
                        && LEADS.matcher(lead).find()
                        && besideOthers(report, blocks, i)) {
                    places.add(block.place());
                }
            } else if (block.part() instanceof Part.Table(String _, Boolean _, List<List<String>> rows, int _)) {
                row(block, rows, own, lead).ifPresent(places::add);
            } else if (!block.isMargin()) {
                lead = block.text().substring(Math.max(0, block.text().length() - 200));
            }
        }
        return places;
    }

    /** A line before or after it begins with another body. */
    private static boolean besideOthers(LintedReport report, List<Block> blocks, int at) {
        return List.of(at - 1, at + 1).stream()
                .filter(i -> i >= 0 && i < blocks.size() && blocks.get(i).part() instanceof Part.Item)
                .anyMatch(i -> report.actors(blocks.get(i).text()).stream().anyMatch(actor -> actor.from() == 0));
    }

    private static Optional<Place> row(Block block, List<List<String>> rows, String own, String lead) {
        if (own.isEmpty()
                || rows.size() < 3
                || !HEADS.matcher(String.join(" ", rows.getFirst())).find()
                        && !WERE_HEARD.matcher(lead).find()) {
            return Optional.empty();
        }
        for (List<String> row : rows.subList(1, rows.size())) {
            String cell = row.isEmpty() ? "" : row.getFirst().strip();
            Optional<Actor> actor =
                    Actors.in(cell).stream().filter(one -> one.from() == 0).findFirst();
            int at = block.text().indexOf(cell);
            if (actor.filter(one -> one.name().equals(own) && one.to() == cell.length())
                            .isPresent()
                    && at >= 0) {
                return Optional.of(block.place(at, at + cell.length()));
            }
        }
        return Optional.empty();
    }
}
