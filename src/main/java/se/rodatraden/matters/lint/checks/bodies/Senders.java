package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Who is said to have sent the matter, or to have asked for the reply: by what it did ("har skickat planen på remiss", "har bett
 * hamnnämnden yttra sig"), by what was done ("remitterad av"), by name ("remiss från") and by where the reply goes.
 */
public final class Senders {
    private static final String MATTER =
            "(?:motion|remiss|förslag|plan|program|medborgarförslag|betänkande|ärende|vägledning|handling|utkast|skrivelse|riktlinj|strategi|policy|promemori|fråga|rapport)";

    private static final Pattern SENDS = Patterns.of(
            "\\b(?:(?<send>skickat|skickade|skicka|sänt|sände|sända|översänt|översände|översända|(?:ställt|ställde|ställa)(?! sig)|lämnat över|lämnade över|lämna över|överlämnat|överlämnade|överlåtit|överlät|överlåta|hänskjutit|hänsköt|vidarebefordrat|vidarebefordrade|distribuerat|delat|gått|gick)|(?<refer>remitterat|remitterade|remittera)|"
                    + "(?<ask>begärt|begärde|begär|bett|bad|ber|bjudit in|bjöd in|inbjudit|inbjöd|anmodat|anmodade|gett|givit|gav|ge|önskat|önskar|vill ha|vill veta|vill höra|frågar|frågade|frågat|undrar|inkommit med|kommit in med|kom in med|efterfrågat|efterfrågar|hemställt|uppmanat|uppdragit åt|uppdrog åt))\\b");

    /** What may stand between who does it and what is done. */
    private static final Pattern BETWEEN = Patterns.of(
            "^(?:,?\\s(?:som|har|hade|i|sin|tur|därför|nu|också|även|sedan|därefter|formellt|alltså|samma|dag|den|\\d{1,2}|(?:19|20)\\d\\d|\\p{L}{3,9}dagen|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|beslutade|beslutat|att|vid|sitt|sammanträde|på|remiss|skrivit|tagit|fram|och|\\p{L}{3,20}(?:s)? kommun|§|enligt)){0,14},?\\s$");

    private static final Pattern AFTER_SEND =
            Patterns.of("^(?:\\s(?:ut|det|den))?\\s[^.;]{0,70}(?:\\bpå remiss\\b|\\b\\p{L}{0,20}" + MATTER
                    + ")|^\\sut\\b|^ (?:det|den) till\\b");
    private static final Pattern AFTER_ASK = Patterns.of(
            "^(?:\\sin)?\\s(?:ett\\s|kommunens\\s|nämndens\\s)?(?:yttrande|svar|synpunkter|besked|utlåtande)(?:t|et|n)?\\b|^\\s(?:en |sin )?(?:remiss|begäran)\\b");
    private static final Pattern US =
            Patterns.of("(?<![\\p{L}-])(?:nämnden|oss|förvaltningen|kontoret|kommunen|styrelsen|kommuner(?:na)?)\\b");
    private static final Pattern ALSO = Patterns.of("\\b(?:även|också|dessutom|samtidigt|bland annat|bland andra)\\b");

    private static final Pattern DONE = Patterns.of(
            "\\b(?:(?:remitterad|utsänd|utskickad|utskickat|utsänt|inbjudits|ombetts|ombads|tillfrågats|beretts|uppmanats|remitterats|remitterades|skickats|skickades|sänts|sändes|översänts|översändes|överlämnats|överlämnades|ställts ut|överlåtits)\\b[^.;]{0,70}?\\b(?:av|från)\\s(?:den\\s|länets\\s)?|"
                    + "\\b(?:på remiss|remiss(?:en)?|begäran|remissmissiv):?\\s(?:är\\s)?(?:från|av):?\\s|\\bavsändare:?\\s(?:är\\s|anges\\s|av remissen är\\s)?|"
                    + "\\b(?:motionen|remissen|ärendet|frågan|begäran|förslaget|planen|programmet|uppdraget)\\s(?:har\\s)?(?:kommit|kommer|kom|inkommit|inkom)\\s(?:in\\s)?från\\s|\\bfick (?:uppdraget|ärendet|remissen|motionen) (?:av|från) )$");
    /** "Motionen har av kommunstyrelsen översänts". */
    private static final Pattern BY = Patterns.of("\\bav\\s(?:den\\s)?$");

    private static final Pattern IS_DONE = Patterns.of(
            "^\\s(?:översänts|remitterats|skickats|sänts|överlämnats|beretts|getts|givits|ombetts|inbjudits|uppmanats|anmodats)\\b");
    private static final Pattern OWN_REFERRAL =
            Patterns.of("^\\s(?:remiss|begäran om yttrande|remissmissiv)(?:en)?\\b(?!var|inst|omg|behand)");
    private static final Pattern REPLY_TO = Patterns.of(
            "\\b(?:lämna|överlämna|översänd|sänd|skicka|avge)\\p{L}{0,3}\\b[^.;]{0,160}\\still\\s$|\\bsvars?(?:dag|tid)?\\still\\s$|\\bska(?:ll)? (?:ha kommit in|lämnas|vara inne) till\\s$");
    private static final Pattern AS_REPLY = Patterns.of(
            "^[^.;]{0,60}\\bsom\\s(?:sitt\\s|nämndens\\s|kommunens\\s|svar\\s)?(?:svar|yttrande|remissvar)\\b");
    private static final Pattern REPLY = Patterns.of("\\b(?:yttrande|svar|remissvar)(?:et)?\\b");

    /** @param weight two for where the reply goes, which somebody has looked up */
    public record Said(Actor actor, Sentence sentence, int from, int to, int weight) {
        Place place() {
            return sentence.place(from, to);
        }

        boolean isInside() {
            return actor.kind().isOfTheMunicipality();
        }
    }

    private Senders() {}

    public static List<Said> in(LintedReport report) {
        List<Said> said = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES || Quotations.covers(sentence.text(), 1)) {
                continue; // the round of another sender
            }
            List<Actor> actors = report.actors(sentence.text());
            if (!actors.isEmpty()) {
                active(sentence, actors, report, said);
                passive(sentence, actors, report, said);
            }
        }
        return said;
    }

    private static void active(Sentence sentence, List<Actor> actors, LintedReport report, List<Said> said) {
        String text = sentence.text();
        Matcher verb = SENDS.matcher(text);
        while (verb.find()) {
            Optional<Actor> subject = subject(text, actors, verb.start(), verb.end());
            if (subject.isEmpty() || !canSend(subject.get(), report)) {
                continue;
            }
            String after = text.substring(Math.max(verb.end(), subject.get().to()));
            boolean sends =
                    verb.group("send") != null && AFTER_SEND.matcher(after).find() || verb.group("refer") != null;
            boolean asks =
                    verb.group("ask") != null && (AFTER_ASK.matcher(after).find() || asksUs(after, report));
            if ((sends || asks)
                    && (reachesUs(text, subject.get(), report)
                            || ALSO.matcher(text).find())) {
                int from = Math.min(subject.get().from(), verb.start());
                said.add(new Said(
                        subject.get(),
                        sentence,
                        from,
                        Math.max(verb.end(), subject.get().to()),
                        1));
            }
        }
    }

    /** Who does it stands before the verb, or right after it: "Den 4 maj skickade kommunstyrelsen". */
    static Optional<Actor> subject(String text, List<Actor> actors, int from, int to) {
        Optional<Actor> before = actors.stream()
                .filter(actor -> actor.to() < from)
                .reduce((_, last) -> last)
                .filter(actor -> !actor.genitive()
                        && BETWEEN.matcher(text.substring(actor.to(), from)).find());
        return before.isPresent()
                ? before
                : actors.stream()
                        .filter(actor -> actor.from() == to + 1
                                && !actor.genitive()
                                && !text.substring(from, to).endsWith("a"))
                        .findFirst();
    }

    private static boolean canSend(Actor actor, LintedReport report) {
        return actor.kind() != BodyKind.HEARD
                && actor.kind() != BodyKind.UNIT
                && !(actor.kind() == BodyKind.OFFICE && actor.name().matches("(?:kommun|stads|läns|region).*"))
                && !report.isOwn(actor.name());
    }

    private static boolean asksUs(String after, LintedReport report) {
        String near = after.substring(0, Math.min(after.length(), 110));
        return Actors.in(near).stream()
                        .findFirst()
                        .filter(actor -> actor.from() <= 60 && report.isOwn(actor.name()))
                        .isPresent()
                || US.matcher(near.substring(0, Math.min(near.length(), 40))).find();
    }

    /** What is sent to others alone is a round of somebody else's. */
    private static boolean reachesUs(String text, Actor subject, LintedReport report) {
        List<Actor> others = report.actors(text).stream()
                .filter(actor -> actor.from() > subject.to() && actor.kind().isOfTheMunicipality())
                // "…, som kommunstyrelsen har remitterat och som kommunfullmäktige ska fastställa."
                .filter(actor -> !text.substring(subject.to(), actor.from()).endsWith("som "))
                .toList();
        return others.isEmpty()
                || others.stream().anyMatch(actor -> report.isOwn(actor.name()))
                || US.matcher(text.substring(subject.to())).find();
    }

    private static void passive(Sentence sentence, List<Actor> actors, LintedReport report, List<Said> said) {
        String text = sentence.text();
        for (Actor actor : actors) {
            if (!canSend(actor, report)) {
                continue;
            }
            String before = text.substring(Math.max(0, actor.from() - 180), actor.from());
            String after = text.substring(actor.to());
            Matcher done = DONE.matcher(before);
            if (!actor.genitive()
                    && BY.matcher(before).find()
                    && IS_DONE.matcher(after).find()) {
                said.add(new Said(actor, sentence, actor.from(), actor.to(), 1));
            } else if (!actor.genitive() && done.find()) {
                said.add(new Said(actor, sentence, actor.from() - (before.length() - done.start()), actor.to(), 1));
            } else if (actor.genitive() && OWN_REFERRAL.matcher(after).find()) {
                said.add(new Said(actor, sentence, actor.from(), actor.to(), 1));
            } else if (!actor.genitive()
                    && REPLY_TO.matcher(before).find()
                    && (AS_REPLY.matcher(after).find() || REPLY.matcher(before).find())
                    && report.isReply()) {
                said.add(new Said(actor, sentence, actor.from(), actor.to(), 2));
            }
        }
    }
}
