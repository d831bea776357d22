package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that are counted from the day of writing, or from something that the reader has to know: {@code i våras}, {@code nästa tisdag},
 * {@code strax före sommaren}, {@code några veckor senare}. One that has its year beside it is none.
 */
public final class RelativeTimes {
    private static final String WEEKDAY = "(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)";
    private static final String SEASON = "(?:våren|sommaren|hösten|vintern)";
    private static final String MONTH =
            "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)";
    private static final String FEW = "(?:några|något|någon|ett par|en|två|tre|fyra|fem|flera)";
    private static final String UNITS = "(?:dagar|dag|veckor|vecka|månader|månad|år|kvartal|terminer|termin)";

    private static final Pattern TIME = Patterns.of("\\b(?:"
            + "(?:nästa|förra|föregående|kommande|innevarande|nästkommande|gångna) (?:vecka|veckan|månad|månaden|år|året|kvartal|kvartalet|termin|terminen|vår|våren|sommar|sommaren|höst|hösten|vinter|vintern|sammanträde|sammanträdet|möte|mötet|nämnd|nämndmöte|helg|helgen|"
            + WEEKDAY + "(?:en)?|" + MONTH + ")"
            + "|i (?:våras|somras|höstas|vintras|fjol|förrgår|går)|i (?:höst|sommar|vinter)|i vår(?=[.,;]|$|\\s(?:ska|skall|kommer|blir|börjar|öppnar|kan|måste|bör|får|men|då|när|innan)\\b)"
            + "|(?:instundande|stundande|innevarande|nästkommande|nästa|förra) (?:vår|sommar|höst|vinter|termin|kvartal)"
            + "|(?:nu )?(?:till|vid|före|efter|kring|runt|senast vid) (?:månads|vecko)skiftet|nu (?:till|vid|före|efter) årsskiftet"
            + "|(?:denna|den här) (?:vecka|veckan|månad|månaden)|i (?:förra|nästa) veckan?|i " + WEEKDAY + "s|på "
            + WEEKDAY
            + "(?! (?:den )?\\d)"
            + "|härom ?(?:dagen|veckan|kvällen|månaden|året|natten|sistens)|i dagarna|i (?:morgon|övermorgon)|nyss|för (?:drygt |knappt |ungefär |cirka |omkring |mindre än |bara )?(?:"
            + FEW
            + "|en tid|en kort tid|ett tag|en stund|länge|inte så länge) (?:" + UNITS + " )?sedan"
            + "|(?:i början|i mitten|i slutet|mot slutet|under början|under slutet) av (?:" + SEASON
            + "|veckan|månaden|året|terminen|" + MONTH + ")"
            + "|(?:före|efter|till|inför|fram till|mot|innan|sedan|lagom till) (?:" + SEASON
            + "|terminsstart\\p{L}*|skolstart\\p{L}*|semest\\p{L}+|jul|julen|nyår|påsk|påsken|midsommar|sportlovet|höstlovet|påsklovet|jullovet)"
            + "|(?:framåt|frampå) (?:vår|sommar|höst|vinter)(?:kanten|sidan|en)|(?:mot|på) (?:vår|sommar|höst|vinter)(?:kanten|sidan)"
            + "|(?:nu|senare|tidigare|redan|sent|tidigt) (?:i|under) (?:" + SEASON
            + "|höst|vår(?=[.,;]|$|\\s(?:ska|skall|kommer|blir|börjar|öppnar|kan|måste|bör|får|men|då|när|innan)\\b)|sommar|vinter|år(?!skurs))"
            + "|(?:några|något|någon|ett par|flera) " + UNITS
            + " (?:senare|efteråt|dessförinnan|tidigare|innan)|om (?:några|ett par) "
            + UNITS
            + "|om (?:en|två|tre|fyra) (?:veckor|vecka|dagar|dag)"
            + "|(?:den|från|till|senast) \\d{1,2}/(?:1[0-2]|0?[1-9])(?![\\d/])|någon gång (?:i|under|till|före|efter|framåt) (?!månaden|veckan|året|om)\\p{L}+"
            + "|" + MONTH
            + "(?:mötet?|sammanträdet?)|(?:veckan|månaden|kvällen|helgen) (?:före|efter|innan|därpå|dessförinnan))\\b");

    private static final Pattern YEAR_BESIDE = Patterns.of(
            "^,?(?:\\s(?:år|läsåret))?[\\s(/-]{1,2}(?:19|20)?\\d{2}\\b|^ varje| (?:varje|per) (?:år|termin)");

    /** By something that the reader has a calendar for: told well enough where the day stands beside it. */
    private static final Pattern BY_A_FEAST =
            Patterns.of("^(?:före|efter|till|inför|fram till|mot|innan|sedan|lagom till) (?:" + SEASON
                    + "|\\p{L}*start|semest|jul|nyår|påsk|midsommar|\\p{L}+lov)");

    private static final Pattern A_MEETING = Patterns.of("(?:sammanträdet?|mötet?|nämnd)$");

    /** A next meeting that comes again and again is no day. */
    private static final Pattern EVERY_TIME = Patterns.of(
            "\\b(?:varje|alltid|(?:datum|tid|dag) för|anmäl\\p{L}*|delegat\\p{L}*|löpande|årlig\\p{L}*)\\b");

    /** A week by its number, or a meeting by its being the last: with a year, or a day, in the sentence they can be found. */
    private static final Pattern WITHOUT_A_YEAR = Patterns.of(
            "\\b(?:under|i|från|till|senast) (?:vecka|v\\.) ?\\d{1,2}\\b|\\b(?:sitt|rådets|nämndens|gruppens|det) (?:senaste|förra) (?:möte|sammanträde)t?\\b");

    private static final Pattern YEAR = Patterns.of("(?<![\\d:])(?:19|20)\\d{2}(?![\\d:])");

    private RelativeTimes() {}

    /** @param from the first character in the text */
    public record Time(int from, int to) {}

    public static List<Time> in(String text) {
        List<Time> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(text);
        while (matcher.find()) {
            String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 20));
            boolean again = matcher.group().toLowerCase(java.util.Locale.ROOT).matches(".* (?:sammanträdet?|mötet?)")
                    && EVERY_TIME.matcher(text).find();
            boolean beside = BY_A_FEAST.matcher(matcher.group()).find()
                    && Days.in(text).stream().anyMatch(day -> day.day() != null);
            // "Nästa sammanträde den 4 maj 2027": the day itself follows.
            boolean told = A_MEETING.matcher(matcher.group()).find()
                    && Days.in(after).stream().anyMatch(day -> day.from() <= 2)
                    && Days.in(text.substring(matcher.end())).stream()
                            .findFirst()
                            .filter(day -> day.day() != null)
                            .isPresent();
            if (!again && !told && !beside && !YEAR_BESIDE.matcher(after).find()) {
                times.add(new Time(matcher.start(), matcher.end()));
            }
        }
        Matcher week = WITHOUT_A_YEAR.matcher(text);
        while (!YEAR.matcher(text).find() && week.find()) {
            times.add(new Time(week.start(), week.end()));
        }
        return times;
    }
}
