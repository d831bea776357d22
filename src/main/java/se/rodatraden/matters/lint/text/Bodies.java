package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Authorities and other bodies by the way their names end: {@code kultur- och fritidsnämnden}, {@code trafikkontoret}. */
public final class Bodies {
    /** The end of a name, by which it is known as one. */
    private static final String ENDS = "nämnden|nämnd|styrelsen|styrelse|kontoret|kontor|förvaltningen|fullmäktige|"
            + "bolaget|rotel|roteln|utskottet|verket|myndigheten|ämbetet|inspektionen|kansliet|förbundet";

    private static final String NO_BODY =
            "(?!\\p{L}{0,20}(?:nätverket|regelverket|hantverket|ramverket|fackförbundet|redskapskontor)\\b)";

    /** Of several in one municipality, each is known by its place: {@code Norra Hamnens stadsdelsnämnd}. */
    private static final String DISTRICT =
            "(?-i:(?:(?:Norra|Södra|Östra|Västra|Nya|Gamla|Stora|Lilla|Övre|Nedre|Inre|Yttre)\\s)?"
                    + "(?!(?:En|Ett|Ingen|Varje|Någon|Vår|Till|Från|Hos|Samtlig|Enligt|Även|Också|Både|Denna)\\b)\\p{Lu}\\p{Ll}{2,30}\\s)"
                    + "(?:stadsdels|kommundels|distrikts|områdes|lokal)(?:nämnden|nämnd|förvaltningen|förvaltning|kontoret|kontor)";

    private static final Pattern WITH_PLACE =
            Patterns.of("^.+\\s(?=(?:stadsdels|kommundels|distrikts|områdes|lokal)\\p{L}+$)");

    public static final String NAME = NO_BODY
            + "(?:" + DISTRICT
            + "|\\p{L}{4,20}ska\\s(?:nämnden|kontoret|förvaltningen|utskottet)|(?:[\\p{L}]{2,20}-(?:,\\s)?\\s?(?:och|samt)?\\s?){0,2}[\\p{L}]{3,30}(?:"
            + ENDS + "))";
    /** A council that is heard; no consultation and no area, which end alike. */
    public static final String COUNCIL = "(?:(?!\\p{L}{0,20}(?:samråd|områd|förråd|avråd|tillråd))\\p{L}{0,30}råde?t?)";

    private static final Pattern BODY = Patterns.of("\\b" + NAME + "s?\\b");

    private static final Pattern ELSEWHERE = Patterns.exact("\\s(?:i|för|hos)\\s\\p{Lu}\\p{L}");

    private static final Set<String> OF_THE_STATE = Set.of("socialstyrelsen", "transportstyrelsen", "länsstyrelsen");

    private Bodies() {}

    public record Body(int from, int to, String name) {}

    public static List<Body> in(String text) {
        List<Body> bodies = new ArrayList<>();
        Matcher matcher = BODY.matcher(text);
        while (matcher.find()) {
            bodies.add(new Body(matcher.start(), matcher.end(), normal(matcher.group())));
        }
        return bodies;
    }

    /** One of another municipality: {@code socialnämnden i Mörtsjö kommun}. */
    public static boolean isElsewhere(String text, int to) {
        return to + 3 < text.length() && ELSEWHERE.matcher(text.substring(to)).lookingAt();
    }

    /**
     * A committee and its office are one: {@code trafiknämnden}, {@code trafikkontoret}; no authority of the state is either.
     * That of a district goes without its place where it speaks of itself.
     */
    public static boolean sameOffice(String one, String other) {
        Matcher place = WITH_PLACE.matcher(one);
        Matcher otherPlace = WITH_PLACE.matcher(other);
        boolean hasPlace = place.find();
        if (hasPlace != otherPlace.find()) {
            return hasPlace
                    ? sameOffice(one.substring(place.end()), other)
                    : sameOffice(one, other.substring(otherPlace.end()));
        }
        return one.equals(other)
                || stripped(one).equals(stripped(other))
                        && !OF_THE_STATE.contains(one)
                        && !OF_THE_STATE.contains(other);
    }

    /** {@code södra lindö} of {@code södra lindö stadsdelsnämnd}; empty for one that has no place in its name. */
    public static String placeOf(String name) {
        Matcher place = WITH_PLACE.matcher(name);
        return place.find() ? place.group().strip().toLowerCase(Locale.ROOT) : "";
    }

    private static String stripped(String body) {
        return body.replaceFirst(
                "(?:s?nämnden|s?kontoret|s?förvaltningen|ledningskontoret|ledningsförvaltningen|skansliet|styrelsen)$",
                "");
    }

    /** In small letters, in the definite form, without a genitive. */
    public static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (lower.endsWith("s") && !lower.endsWith("ss")) {
            lower = lower.substring(0, lower.length() - 1);
        }
        if (lower.endsWith("nämnd") || lower.endsWith("rotel")) {
            return lower + (lower.endsWith("rotel") ? "n" : "en");
        }
        if (lower.endsWith("styrelse")) {
            return lower + "n";
        }
        if (lower.endsWith("förvaltning")) {
            return lower + "en";
        }
        return lower.endsWith("kontor") ? lower + "et" : lower;
    }
}
