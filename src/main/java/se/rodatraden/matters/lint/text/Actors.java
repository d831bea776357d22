package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is named in a sentence as one who can do something in a matter: committees and offices, councils that are heard,
 * regions, authorities of the state and the auditors.
 */
public final class Actors {
    private static final String OTHER =
            "kommunfullmäktige|fullmäktige|arbetsutskottet|\\p{L}{0,20}departementet|regeringen|"
                    + "polisregion(?:en)?(?-i:\\s\\p{Lu}\\p{L}{2,20})?|polisen|lokalpolisområdet|lantmäteriet|räddningstjänsten|"
                    + "(?-i:Region\\s\\p{Lu}\\p{L}{2,20})|regionen|(?:\\p{L}{0,12}revisorer(?:na)?|\\p{L}{0,12}revisionen)|"
                    + "\\p{L}{4,20}ska\\snämnd|\\p{L}{3,30}(?:avdelningen|enheten|staben|sektorn|delegationen|kommittén)|nämnden\\sför\\s\\p{L}{3,25}(?:\\soch\\s\\p{L}{3,25})?";
    private static final Pattern ACTOR = Patterns.of(
            "(?<![\\p{L}-])(?:(?:" + Bodies.NAME + "|" + OTHER + ")s?|" + Bodies.COUNCIL + "s?)(?![\\p{L}-])");
    private static final Pattern NO_ACTOR = Patterns.of(
            "^(?:råd(?:et|s|ets)?|.{0,20}(?:kommunalråd|statsråd|landsråd|livsmedelsverk|lokalkontor).{0,4})$");
    private static final Pattern JOINS =
            Patterns.of("^(?:,|,?\\s(?:och|samt|liksom|respektive)(?: av| till| från)?)\\s$");

    /** What kind of body it is: only two of one kind can be taken for each other. */
    public enum BodyKind {
        COUNCIL,
        COMMITTEE,
        OFFICE,
        UNIT,
        HEARD,
        REGION,
        STATE,
        AUDITORS;

        public boolean isOfTheMunicipality() {
            return this == COUNCIL || this == COMMITTEE || this == OFFICE || this == UNIT;
        }
    }

    /**
     * @param name in small letters, definite
     * @param genitive whether it stands before what is its own: {@code länsstyrelsens yttrande}
     */
    public record Actor(int from, int to, String name, BodyKind kind, boolean genitive) {
        public boolean is(String body) {
            return !body.isEmpty() && (name.equals(body) || Bodies.sameOffice(name, body));
        }

        /** The one, or of the same house: a region and its board, the government and one of its departments. */
        public boolean isOfTheHouseOf(Actor other) {
            return is(other.name)
                    || kind == other.kind
                            && (kind == BodyKind.COUNCIL
                                    || kind == BodyKind.REGION && !(hasAPlace() && other.hasAPlace())
                                    || kind == BodyKind.AUDITORS)
                    || isGovernment() && other.isGovernment() && !(isDepartment() && other.isDepartment())
                    || isPolice() && other.isPolice();
        }

        private boolean isGovernment() {
            return name.endsWith("departementet") || name.equals("regeringen") || name.startsWith("regeringskansli");
        }

        /** {@code Region Almvik}: another region than {@code Region Viken}. */
        private boolean hasAPlace() {
            return name.startsWith("region ");
        }

        private boolean isDepartment() {
            return name.endsWith("departementet") && !name.equals("departementet");
        }

        private boolean isPolice() {
            return name.contains("polis");
        }
    }

    private Actors() {}

    public static List<Actor> in(String text) {
        List<Actor> actors = new ArrayList<>();
        Matcher matcher = ACTOR.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            if (!NO_ACTOR.matcher(written).matches()) {
                String name = name(written);
                actors.add(new Actor(
                        matcher.start(), matcher.end(), name, kind(name, text, matcher.end()), isGenitive(written)));
            }
        }
        return List.copyOf(actors);
    }

    private static boolean isGenitive(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && !lower.endsWith("ss") && !lower.equals("polis");
    }

    private static String name(String written) {
        String normal = Bodies.normal(written);
        return switch (normal) {
            case "fullmäktige" -> "kommunfullmäktige";
            case "polisen" -> "polismyndigheten";
            default -> normal;
        };
    }

    private static BodyKind kind(String name, String text, int to) {
        if (name.startsWith("region")) {
            return BodyKind.REGION;
        }
        if (name.contains("revis")) {
            return BodyKind.AUDITORS;
        }
        if (name.endsWith("fullmäktige") && name.startsWith("kommun")
                || name.startsWith("kommunstyrelse") && !name.contains("kontor") && !name.contains("förvaltning")
                || name.equals("arbetsutskottet")) {
            return BodyKind.COUNCIL;
        }
        if (name.endsWith("rådet") || name.endsWith("råd") || name.endsWith("fullmäktige")) {
            return BodyKind.HEARD;
        }
        if (Bodies.isElsewhere(text, to)) {
            return BodyKind.STATE;
        }
        if (name.endsWith("nämnden") || name.startsWith("nämnden för") || name.endsWith("utskottet")) {
            return BodyKind.COMMITTEE;
        }
        if (name.endsWith("kontoret")
                || name.endsWith("förvaltningen")
                || name.endsWith("kansliet") && !name.startsWith("regering")) {
            return BodyKind.OFFICE;
        }
        return name.endsWith("avdelningen") || name.endsWith("enheten") || name.endsWith("staben")
                ? BodyKind.UNIT
                : BodyKind.STATE;
    }

    /** Those that stand side by side: {@code A, B och C}. One alone is a list of one. */
    public static List<List<Actor>> lists(String text, List<Actor> actors) {
        List<List<Actor>> lists = new ArrayList<>();
        Actor last = null;
        for (Actor actor : actors) {
            if (last != null
                    && JOINS.matcher(text.substring(last.to(), actor.from())).find()) {
                lists.getLast().add(actor);
            } else {
                lists.add(new ArrayList<>(List.of(actor)));
            }
            last = actor;
        }
        return lists;
    }
}
