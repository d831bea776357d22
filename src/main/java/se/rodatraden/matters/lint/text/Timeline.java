package se.rodatraden.matters.lint.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.Place;

/** The days that a report names, each with the step of the matter that it is of. */
public record Timeline(List<Event> events) {

    private static final int REACH = 110;
    private static final String HEARD_BODIES = "(?:" + Bodies.COUNCIL
            + "(?:\\sför\\s[\\p{L}]{3,30}(?:frågor)?)?|\\p{L}{0,20}förvaltningsgrupp(?:en)?|samverkansgrupp(?:en)?|"
            + "fackliga\\s\\p{L}{3,20}|arbetstagarorganisation\\p{L}*|byalag(?:et)?|byarå\\p{L}*|elevrå\\p{L}*|förskolan)";
    private static final Pattern HEARD_BODY = Patterns.of("\\b" + HEARD_BODIES + "\\b");
    private static final Pattern HEARD_VERB = Patterns.of(
            "\\b(?:hörde?s|höras|hörs|hörts|informera\\p{L}*|behandla\\p{L}*|samråd\\p{L}*|diskutera\\p{L}*|yttrade|överläggning\\p{L}*|förhandl\\p{L}*|samverka\\p{L}*|(?:fick|fått)\\s(?:information|lämna|yttra|ta del|möjlighet|tillfälle|se))\\b");

    /** What a word near a day makes it the day of, in the order in which they are tried. */
    private enum Cue {
        EXTENDED("anstånd|förläng\\p{L}*|senarelag\\p{L}*|ny svarstid", Step.EXTENDED),
        REPLY_DUE(
                "svar(?:et|en)?\\s(?:ska|skall|lämnas|önskas|senast|på)[^.]{0,20}|svarstid\\p{L}*|remisstid\\p{L}*|med svar|besvara(?:s|d)|"
                        + "yttrande(?:t|n)?\\s(?:ska|skall|lämnas|önskas)|kommunstyrelsen till handa|vara inne|sista svarsdag\\p{L}*|svarsdatum|remissen ska",
                Step.REPLY_DUE),
        SUMMONS("kallelse\\p{L}*", Step.SUMMONS),
        APPROVAL("juster(?:as|ades|at|ad|ing|ingen)", Step.APPROVAL),
        MEETING(
                "sammanträd(?:er|de|er|et)|nämndens möte|tas upp i nämnden|behandlas av nämnden|nämnden (?:fattar|väntas fatta) beslut|beslutar i ärendet|beslutas av nämnden",
                Step.MEETING),
        RAISED(
                "väckt(?:e|es|s)?|lämnades in|inlämnad\\p{L}*|lämnade in|lämnats in|ställdes till fullmäktige",
                Step.RAISED),
        REFERRED(
                "remittera\\p{L}*|på remiss|remissen är daterad|remissen skickades|skickade\\s[^.]{0,20}\\sremiss",
                Step.REFERRED),
        RECEIVED("kom in|inkom|mottog\\p{L}*|togs emot", Step.RECEIVED);

        private final Pattern pattern;
        private final Step step;

        Cue(String words, Step step) {
            this.pattern = Patterns.of("\\b(?:" + words + ")");
            this.step = step;
        }
    }

    public enum Step {
        RAISED,
        RECEIVED,
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

    public Timeline {
        events = List.copyOf(events);
    }

    /** @param own the body that decides, whose meeting it is that counts; null when it is not known */
    public static Timeline of(List<Sentence> sentences, @Nullable String own) {
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Days.Day day : Days.in(sentence.text())) {
                LocalDate date = day.day();
                if (date != null) {
                    event(sentence, day, date, own).ifPresent(events::add);
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

    private static Optional<Event> event(Sentence sentence, Days.Day day, LocalDate date, @Nullable String own) {
        String text = sentence.text();
        Optional<String> heard = heard(text, day.from(), day.to());
        if (heard.isPresent()) {
            return Optional.of(new Event(Step.HEARD, date, sentence, day.from(), day.to(), heard.get()));
        }
        Step nearest = null;
        int least = REACH;
        for (Cue cue : Cue.values()) {
            Matcher matcher = cue.pattern.matcher(text);
            while (matcher.find()) {
                int distance = matcher.end() <= day.from()
                        ? day.from() - matcher.end()
                        : 20 + Math.max(0, matcher.start() - day.to());
                if (distance < least && sameClause(text, matcher.start(), day.from())) {
                    nearest = cue.step;
                    least = distance;
                }
            }
        }
        if (nearest == null || (nearest == Step.MEETING && isOfAnother(text, own))) {
            return Optional.empty();
        }
        return Optional.of(new Event(nearest, date, sentence, day.from(), day.to(), ""));
    }

    /** A meeting of another body than the one that decides is no step of this matter. */
    private static boolean isOfAnother(String text, @Nullable String own) {
        List<Bodies.Body> bodies = Bodies.in(text);
        return !bodies.isEmpty()
                && own != null
                && bodies.stream().noneMatch(body -> body.name().equals(own))
                && !text.toLowerCase(Locale.ROOT).contains("nämnden ");
    }

    private static boolean sameClause(String text, int cue, int day) {
        return text.substring(Math.min(cue, day), Math.max(cue, day)).indexOf(';') < 0;
    }

    private static Optional<String> heard(String text, int from, int to) {
        int start = Math.max(0, Math.max(text.lastIndexOf(';', from), from - 130));
        String before = text.substring(start, from);
        String around = text.substring(start, Math.min(text.length(), to + 60));
        Matcher body = HEARD_BODY.matcher(before);
        String last = null;
        while (body.find()) {
            last = body.group();
        }
        if (last == null) {
            Matcher after = HEARD_BODY.matcher(text.substring(to, Math.min(text.length(), to + 60)));
            last = after.find() ? after.group() : null;
        }
        return last != null && HEARD_VERB.matcher(around).find() ? Optional.of(last) : Optional.empty();
    }
}
