package se.rodatraden.matters.lint.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;

/** The days that a report names, each with the step of the matter that it is of. */
public record Timeline(List<Event> events) {

    private static final int REACH = 110;
    private static final int LONGEST_LINE_OF_HEAD = 160;
    private static final Pattern MEETS = Patterns.of(
            "\\bsammanträd(?:e|et|esdag|esdatum)\\b|^(?:ärendet )?(?:behandlas|beslutas|avgörs|tas upp|prövas)\\b|^(?:nämnd|besluts|mötes)(?:möte|dag|datum|tillfälle)\\b|^(?:möte|nämnd|för beslut|beslutsinstans|beslutande (?:organ|nämnd))\\b");
    private static final Pattern IN_HEAD = Patterns.of(
            "(?:nämnden|nämnd|styrelsen|styrelse|fullmäktige|utskottet?|beredningen?)s?(?:,?\\smöte|,?\\ssammanträde(?:t)?)?[,:.]?\\s(?:till\\s)?$");
    private static final Pattern NO_MEETING =
            Patterns.of("\\b(?:svar|remiss|senast|dnr|datum|yttrande|inkom|kom in|väckt)");
    /** A day by which something has to be done has not come yet: it is no step that has been taken. */
    private static final Pattern BY_THEN =
            Patterns.of("\\b(?:senast|inom|före|fram till)\\s(?:\\p{L}+dagen\\s)?(?:den\\s)?$");

    private static final Pattern IS_TO_TELL =
            Patterns.of("\\b(?:redovis|återrapport|återkom|rapporter|presenter)\\p{L}*\\b");

    private static final Pattern TO_THE_MUNICIPALITY = Patterns.of(
            "\\b(?:ansök\\p{L}*|medborgarförslag\\p{L}*|begäran|budet|anbudet|skrivelse\\p{L}*)\\b[^.;]{0,40}\\b(?:kom in|inkom|kommit in|inkommit)\\s(?:den [^.;]{8,20} )?till (?:kommunen|kommunstyrelsen|kommunfullmäktige|staden)\\b");
    private static final Pattern OF_BIDDERS = Patterns.of(
            "\\b(?:anbud\\p{L}*|offert\\p{L}*|ansökning\\p{L}*|intresseanmäl\\p{L}*)\\s(?:ska|skall|måste|skulle|lämnas)\\b");

    /** A clause of its own. */
    private static final Pattern BEGINS_ANEW = Patterns.of(",|\\b(?:och|samt|men|medan)\\b");

    /** What a word near a day makes it the day of, in the order in which they are tried. */
    private enum Cue {
        EXTENDED(
                "anstånd|förläng\\p{L}* (?:\\p{L}+ )?(?:svarstid|remisstid|tid\\b|tiden)\\p{L}*|(?:svarstiden|remisstiden|tiden för svar\\p{L}*|sista (?:dag|dagen) för svar) (?:\\p{L}+ )?(?:förläng|flytta|skjut)\\p{L}*|senarelag\\p{L}*|ny svarstid",
                Step.EXTENDED),
        REPLY_DUE(
                "svar(?:et|en)?\\s(?:ska|skall|lämnas|önskas|senast|på|till)[^.]{0,20}|(?:vill|behöver|önskar|begär|kräver|ber om|räknar med|förväntar sig|väntar sig|måste|ska|skall|bör)\\s(?:att\\s)?(?:ha\\s|få\\s)?(?:in\\s|ett\\s|vårt\\s|\\p{L}{4,20}s\\s){0,2}(?:svar|besked|beslut|yttrande|synpunkter|remissvar|utlåtande|ställningstagande)(?:et)?[^.;]{0,30}senast|(?:svar|besked|yttrande|synpunkter|remissvar)(?:et|en|na)?\\s(?:ska|skall|bör|måste|behöver|önskas|begärs|lämnas|väntas|inkommer|vill)[^.;]{0,60}senast|(?:svara|yttra sig|lämna (?:sitt |ett )?(?:svar|besked|yttrande)|lämna (?:sina )?synpunkter|inkomma(?: med [^.;]{0,30})?|komma in med (?:svar|yttrande|synpunkter)|inkommit(?: till [^.;]{0,30})?)[^.;]{0,20}\\ssenast|sista\\s(?:dag|dagen|datum)\\s(?:för att|för|att)\\s(?:svar|svara|yttra|yttrande|lämna (?:svar|yttrande|synpunkter|remissvar)|komma in med (?:svar|yttrande|synpunkter)|remissvar|synpunkter)[^.;]{0,20}|till handa|tillhanda|(?:gransknings|samråds|remiss|yttrande|svars)(?:tiden|perioden)\\s(?:går ut|löper ut|slutar|är slut|upphör|löper till|pågår till)|(?:svarstid|remisstid)(?:en)?(?::| till| är| går ut| löper| slutar| var)\\p{L}*|med svar|(?:ska|skall|bör|måste) besvaras|besvara(?:s|d)\\b|"
                        + "vill ha [^.;]{0,25}svar\\b|(?:begärt|bett om|önskat|begär|önskar)[^.;]{0,40}(?:svar|yttrande|besked|synpunkter|beslut)(?:et|en|t)?\\s(?:senast|före|innan|till)|svar(?:et|en)?\\s(?:har\\s)?(?:begärts|begärs|efterfrågas|väntas|önskas)[^.;]{0,20}(?:till|senast|före)|(?:ska|skall|bör|måste)\\s(?:ha\\s)?(?:svara|svarat|yttra sig|yttrat sig)[^.;]{0,30}\\s(?:senast|till|före)|tiden för (?:svar|yttrande|att)[^.;]{0,25}(?:går ut|löper ut|är)|"
                        + "(?:ska|skall|måste|bör|behöver) ha (?:kommit in|inkommit|nått|kommit|lämnats)\\b|"
                        + "(?:svar|yttrande|remissvar|besked)(?:et)? (?:ska|skall|måste|behöver|bör) (?:finnas|vara|nå|ligga)|(?:vill|behöver|önskar|måste|ska) ha (?:in )?(?:[\\p{L}-]+ ){0,3}(?:svar|yttrande|besked|synpunkter|remissvar)(?:et|en)?\\b|"
                        + "yttrande(?:t|n)?\\s(?:ska|skall|lämnas|önskas)|kommunstyrelsen till handa|vara inne|sista svarsdag\\p{L}*|svarsdatum|remissen ska",
                Step.REPLY_DUE),
        SUMMONS("kallelse(?:n|ns)?\\b", Step.SUMMONS),
        APPROVAL("juster(?:as|ades|at|ad|ing|ingen)", Step.APPROVAL),
        MEETING(
                "sammanträd(?:er|de|et|e\\b)|nämndens (?:möte|sammanträdesdag)|(?:tas|tar) upp (?:i nämnden|av nämnden|ärendet)|(?:behandlas|avgörs|prövas|beslutas) (?:av|i|vid|på) (?:[\\p{L}-]+ ){0,4}?[\\p{L}-]{0,30}(?:nämnden|styrelsen|utskottet)s?\\b|\\bni (?:ska |skall |kommer att )?(?:avgör|beslutar?|ta(?:r)? ställning|sammanträder|möts|behandlar?|fattar?|träffas)\\b|ska ni (?:avgöra|besluta|ta ställning|behandla|fatta)|(?:ert|nämndens) (?:nästa )?(?:möte|sammanträde)\\b|(?:nämnden|styrelsen) (?:fattar|väntas fatta|ska fatta|kan fatta) beslut|beslutar i ärendet|beslutas av (?:nämnden|styrelsen)|(?:nämnden|styrelsen) (?:möts|behandlar|prövar|avgör|tar ställning|väntas besluta|ska besluta|ska behandla|har möte|har sitt möte|tar upp)|ärendet (?:är uppe|behandlas|avgörs|tas upp|går upp|prövas)|beslut (?:fattas|väntas|tas)",
                Step.MEETING),
        RAISED(
                "väckt(?:e|es|s)?|anmäl(?:des|ts|d) (?:i|till|hos|vid) (?:kommun)?fullmäktige|lämnades in|inlämnad\\p{L}*|lämnade in|lämnats in|ställdes till fullmäktige",
                Step.RAISED),
        REFERRED(
                "remittera\\p{L}*|på remiss|remissen är daterad|remissen skickades|skickade\\s[^.]{0,20}\\sremiss|skickade? ut|skickades ut|sände ut|sändes ut|sända ut|skicka ut|remissen (?:sändes|översändes|gick ut|expedierades)|(?:skickade|sände|översände|skickat|sänt|översänt)\\s[^.;,]{0,30}\\b(?:remissen|motionen|skrivelsen|rapporten|begäran|handlingarna)",
                Step.REFERRED),
        DISTRIBUTED(
                "fördelades|fördelats|vidarebefordrades|skickades vidare|överlämnades till (?:nämnden|förvaltningen)",
                Step.DISTRIBUTED),
        RECEIVED(
                "kom in|kom till (?=\\p{L}*(?:nämnden|styrelsen|förvaltningen|kontoret)\\b|\\p{L}+- och )|inkom|kommit in|mottog\\p{L}*|mottag(?:en|et|na|its)\\b|togs emot|registrerades|registrerats|diariefördes|diarieförts|ankom|nådde\\s(?:nämnden|förvaltningen|kontoret|oss)|(?:kom|kommit) (?:\\p{L}+ )?till oss|vi (?:fick|tog emot|registrerade|diarieförde|mottog|har (?:fått|registrerat|tagit emot|diariefört))|(?:fick|tog) vi\\b|registrera(?:de|t)\\b",
                Step.RECEIVED);

        private final Pattern pattern;
        private final Step step;

        Cue(String words, Step step) {
            this.pattern = Patterns.of("\\b(?:" + words + ")");
            this.step = step;
        }
    }

    public enum Step {
        RAISED,
        /** Came in to the municipality, and not yet to the body that answers. */
        APPLIED,
        RECEIVED,
        DISTRIBUTED,
        REFERRED,
        HEARD,
        SUMMONS,
        MEETING,
        APPROVAL,
        REPLY_DUE,
        EXTENDED
    }

    /** @param body who was heard; empty for other steps */
    public record Event(Step step, LocalDate day, Sentence sentence, int from, int to, String body) {
        public Place place() {
            return sentence.place(from, to);
        }
    }

    /** No sentence that anybody has written has more: it is a table that was read as text. */
    private static final int MOST_DAYS = 50;

    public Timeline {
        events = List.copyOf(events);
    }

    /** @param own the body that decides, whose meeting it is that counts; null when it is not known */
    public static Timeline of(List<Sentence> sentences, List<Consultation> consultations, @Nullable String own) {
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Days.Day> days = Days.in(sentence.text());
            for (Days.Day day : days.size() > MOST_DAYS ? List.<Days.Day>of() : days) {
                LocalDate date = day.day();
                if (date != null) {
                    event(sentence, day, date, days, consultations, own).ifPresent(events::add);
                }
            }
        }
        return new Timeline(events);
    }

    public List<Event> of(Step step) {
        return events.stream().filter(event -> event.step() == step).toList();
    }

    public Optional<Event> first(Step step) {
        return events.stream().filter(event -> event.step() == step).findFirst();
    }

    private static Optional<Event> event(
            Sentence sentence,
            Days.Day day,
            LocalDate date,
            List<Days.Day> all,
            List<Consultation> consultations,
            @Nullable String own) {
        String text = sentence.text();
        Optional<Consultation> heard = consultations.stream()
                .filter(consultation -> consultation.isOn(sentence, day))
                .findFirst();
        if (heard.isPresent()) {
            return Optional.of(new Event(
                    Step.HEARD,
                    date,
                    sentence,
                    day.from(),
                    day.to(),
                    heard.get().body()));
        }
        if (isMeetingInHead(sentence, day)) {
            return Optional.of(new Event(Step.MEETING, date, sentence, day.from(), day.to(), ""));
        }
        Step nearest = null;
        int least = REACH;
        for (Cue cue : Cue.values()) {
            Matcher matcher = cue.pattern.matcher(text);
            while (matcher.find()) {
                int distance = matcher.end() <= day.from()
                        ? day.from() - matcher.end()
                        : 20 + Math.max(0, matcher.start() - day.to());
                if (distance < least
                        && sameClause(text, matcher.start(), day.from())
                        && !isOfALaterDay(text, day, matcher, all)) {
                    nearest = cue.step;
                    least = distance;
                }
            }
        }
        if (nearest == Step.RECEIVED && isToTheMunicipality(text, own)) {
            nearest = Step.APPLIED;
        }
        if (nearest == Step.REPLY_DUE && OF_BIDDERS.matcher(text).find()) {
            return Optional.empty();
        }
        boolean taken = nearest == Step.RAISED
                || nearest == Step.REFERRED
                || nearest == Step.DISTRIBUTED
                || nearest == Step.RECEIVED;
        if (taken && BY_THEN.matcher(text.substring(0, day.from())).find()) {
            // "Yttrandet ska ha kommit in senast": what has to be there by then is the reply.
            if (nearest != Step.RECEIVED
                    || !Cue.REPLY_DUE
                            .pattern
                            .matcher(text.substring(0, day.from()))
                            .find()) {
                return Optional.empty();
            }
            nearest = Step.REPLY_DUE;
        }
        if (nearest == null || nearest == Step.MEETING && (isToCome(sentence) || isOfAnother(text, own))) {
            return Optional.empty();
        }
        return Optional.of(new Event(nearest, date, sentence, day.from(), day.to(), ""));
    }

    /** "Ansökan inkom till kommunen": the board may send it on to a committee later. */
    private static boolean isToTheMunicipality(String text, @Nullable String own) {
        Matcher to = TO_THE_MUNICIPALITY.matcher(text);
        return to.find() && (own == null || !own.startsWith("kommun"));
    }

    /** "Kom in den 3 maj och ska besvaras senast den 9 juni": what begins after the one day and leads to the next is of that one. */
    private static boolean isOfALaterDay(String text, Days.Day day, Matcher cue, List<Days.Day> all) {
        return cue.start() >= day.to()
                && BEGINS_ANEW.matcher(text.substring(day.to(), cue.start())).find()
                && all.stream().anyMatch(other -> other.from() >= cue.end() && other.from() - cue.end() < REACH);
    }

    /** Before the first heading a line that names the body and a day says when it meets: {@code Till tekniska nämnden den 4 maj 2027}. */
    private static boolean isMeetingInHead(Sentence sentence, Days.Day day) {
        String text = sentence.text();
        String before = text.substring(0, day.from());
        return sentence.block().role() == SectionRole.HEAD
                && !sentence.block().isMargin()
                && text.length() < LONGEST_LINE_OF_HEAD
                && (MEETS.matcher(before).find() || IN_HEAD.matcher(before).find())
                && !NO_MEETING.matcher(before).find();
    }

    /** "Ger förvaltningen i uppdrag att redovisa vid nämndens sammanträde": a clause names the meetings after this one. */
    private static boolean isToCome(Sentence sentence) {
        return sentence.block().role() == SectionRole.PROPOSAL
                && IS_TO_TELL.matcher(sentence.text()).find();
    }

    /** A meeting of another body than the one that decides is no step of this matter. */
    private static boolean isOfAnother(String text, @Nullable String own) {
        List<Bodies.Body> bodies = Bodies.in(text);
        return !bodies.isEmpty()
                && own != null
                && bodies.stream().noneMatch(body -> body.name().equals(own))
                && !Patterns.of("(?<![\\p{L}-])nämnden\\s").matcher(text).find();
    }

    /** The one that the head names; else of several the one that lies ahead of the report: earlier ones are background. */
    public Optional<Event> meeting(@Nullable LocalDate date) {
        List<Event> meetings = of(Step.MEETING);
        return meetings.stream()
                .filter(event -> event.sentence().block().role() == SectionRole.HEAD)
                .filter(event -> date == null || !event.day().isBefore(date))
                .findFirst()
                .or(() -> meetings.stream()
                        .filter(event -> date != null && !event.day().isBefore(date))
                        .findFirst())
                .or(() -> meetings.stream().findFirst());
    }

    private static boolean sameClause(String text, int cue, int day) {
        return text.substring(Math.min(cue, day), Math.max(cue, day)).indexOf(';') < 0;
    }
}
