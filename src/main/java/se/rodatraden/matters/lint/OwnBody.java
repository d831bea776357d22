package se.rodatraden.matters.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;

/** Which body a report is written to and decides: as it stands in the head, else as the clauses have it. */
final class OwnBody {
    private static final String NAME = "(" + Bodies.NAME + ")";
    private static final Pattern TO = Patterns.of(
            "^(?:Till|(?:För |Till )?(?:[Bb]eslut|[Bb]eslutsärende|[Bb]ehandling|[Aa]vgörande|[Ss]tällningstagande)(?: i| vid| av| till)|(?:Ärende|Beslutsunderlag|Underlag|Skrivelse|Tjänsteskrivelse|Tjänsteutlåtande) till|Inför|"
                    + "(?:Nämnd|Beslutsinstans|Beslutande(?: nämnd| organ)?|Mottagare|Adressat|Beslutas av|Instans):)\\s+"
                    + NAME);
    /** "Äldrenämnden 11 mars 2027", "Kommunstyrelsens sammanträde …", "Byggnadsnämnden". */
    private static final Pattern FIRST = Patterns.of("^" + NAME
            + "(?=s?(?:$|,|\\.$|\\s(?:sammanträde|möte|den\\s\\d|\\d|måndag|tisdag|onsdag|torsdag|fredag)))");

    private static final Pattern DECIDES = Patterns.of(
            "(?:^|\\batt\\s)" + NAME + "(?:\\sför egen del)?\\s(?:besluta|beslutar|föreslår|föreslås|ska besluta)\\b");
    private static final Pattern SUBJECT = Patterns.of("^(?:att\\s)?" + NAME + "\\s(?=\\p{L}+(?:r|s)\\b)");
    private static final Pattern ALONE = Patterns.of("^" + NAME + "(?:\\sbeslutar\\b.{0,40})?:?$");

    private OwnBody() {}

    static Optional<String> of(List<Block> head, List<Block> proposal) {
        return first(head, TO)
                .or(() -> first(head, FIRST).filter(OwnBody::decides))
                // An office proposes; whom it proposes it to is told after that.
                .or(() -> first(proposal, DECIDES).filter(body -> !isOffice(body)))
                .or(() -> first(proposal, ALONE).filter(body -> !isOffice(body)))
                .or(() -> ofTheClauses(proposal))
                .or(() -> first(proposal, DECIDES));
    }

    private static boolean decides(String body) {
        return body.endsWith("nämnden")
                || body.startsWith("kommun") && (body.endsWith("styrelsen") || body.endsWith("fullmäktige"))
                || body.endsWith("utskottet");
    }

    static boolean isOffice(String name) {
        return name.endsWith("kontoret") || name.endsWith("förvaltningen");
    }

    private static Optional<String> first(List<Block> blocks, Pattern pattern) {
        for (Block block : blocks) {
            Matcher matcher = pattern.matcher(block.text().strip());
            if (block.isProse() && matcher.find()) {
                return Optional.of(Bodies.normal(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Who does what most of the clauses say. */
    private static Optional<String> ofTheClauses(List<Block> proposal) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Block block : proposal) {
            Matcher matcher = SUBJECT.matcher(block.text().strip());
            if (block.isProse() && matcher.find()) {
                times.merge(Bodies.normal(matcher.group(1)), 1, Integer::sum);
            }
        }
        return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
