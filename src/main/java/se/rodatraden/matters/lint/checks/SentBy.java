package se.rodatraden.matters.lint.checks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Who a sentence says has sent the matter, or has asked for it: "planen har skickats från byggnadsnämnden", "byggnadsnämnden
 * har ställt ut en plan", "barnnämnden gav tekniska nämnden i uppdrag".
 *
 * @param inHead whether it stands in the head of the report, where the sender is told as such
 */
record SentBy(String body, int from, int to, boolean inHead) {
    private static final String BODY = "(?<![\\p{L}-])(" + Bodies.NAME + ")";
    private static final Pattern FROM = Patterns.of(
            "\\b(?:kommer|kom|kommit|skickats|skickades|överlämnats|överlämnades|inkommit|inkom|översänts|översändes|sänts|sändes|lämnats|mottagits|remitterats|remitterades)\\b[^.;,]{0,30}?\\b(?:från|av)\\s(?:den\\s)?"
                    + BODY);
    private static final Pattern SENDS = Patterns.of(
            BODY
                    + "\\s(?:i\\s\\p{L}{2,20}(?:\\skommun)?\\s)?(?:har\\s|hade\\s)?(?:därför\\s|nu\\s|i sin tur\\s)?(?:ställt ut|ställde ut|skickat ut|skickade ut|sänt ut|sände ut|remitterat|remitterade|begärt (?:ett |in )?(?:svar|yttrande|besked|synpunkter)|begärde (?:ett |in )?(?:svar|yttrande|besked|synpunkter)|vill ha (?:ett )?(?:svar|yttrande|besked|synpunkter)|"
                    + "(?:beslutade|beslutat)[^.;]{0,40}\\satt (?:skicka ut|remittera|ställa ut|sända ut)|skickade (?:remissen|planen|ärendet|motionen)|skickat (?:remissen|planen|ärendet|motionen)|ber\\b|bad\\b|bett\\b|gav\\b|gett\\b|givit\\b|(?:beslutade|beslutat)[^.;]{0,40}\\satt ge\\b)");
    private static final Pattern ASKS = Patterns.of("(?:ber|bad|bett|gav|gett|givit|ge)$");
    private static final Pattern TO_US = Patterns.of("^\\s(?:nämnden|oss|förvaltningen|kontoret)\\b");
    private static final Pattern TO = Patterns.of("\\btill\\s(.{3,200})");

    /** @param own the body that decides; empty when it is not known */
    static Optional<SentBy> in(Sentence sentence, String own) {
        String text = sentence.text();
        boolean head = sentence.block().role() == SectionRole.HEAD;
        if (head) {
            Matcher from = FROM.matcher(text);
            if (from.find() && !Bodies.isElsewhere(text, from.end())) {
                return Optional.of(new SentBy(Bodies.normal(from.group(1)), from.start(), from.end(), true));
            }
        }
        Matcher sends = SENDS.matcher(text);
        if (own.isEmpty() || !sends.find()) {
            return Optional.empty();
        }
        String body = Bodies.normal(sends.group(1));
        boolean elsewhere = Bodies.isElsewhere(text, sends.end(1));
        boolean us = ASKS.matcher(sends.group()).find()
                ? asksUs(text.substring(sends.end()), own)
                : reachesUs(text.substring(sends.end()), own);
        return Bodies.sameOffice(body, own) || elsewhere || !us
                ? Optional.empty()
                : Optional.of(new SentBy(body, sends.start(), sends.end(), head));
    }

    private static boolean asksUs(String rest, String own) {
        return TO_US.matcher(rest).find()
                || Bodies.in(rest).stream()
                        .findFirst()
                        .filter(body -> body.from() <= 2 && body.name().equals(own))
                        .isPresent();
    }

    /** What is sent to others alone is a round of somebody else's. */
    private static boolean reachesUs(String rest, String own) {
        Matcher to = TO.matcher(rest);
        if (!to.find()) {
            return true;
        }
        return Bodies.in(to.group(1)).isEmpty()
                || Patterns.of("(?<![\\p{L}-])nämnden\\b").matcher(to.group(1)).find()
                || Bodies.in(to.group(1)).stream().anyMatch(body -> body.name().equals(own));
    }
}
