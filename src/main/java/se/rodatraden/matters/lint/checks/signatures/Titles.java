package se.rodatraden.matters.lint.checks.signatures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * What is the title of a person: one that ends with a known one, or other words where titles stand.
 *
 * @param known in small letters: {@code chef}, {@code sekreterare}
 */
record Titles(List<String> known) {
    /** "…, verksamhetsarkitekt" and "… (kurator)", right after a name. */
    private static final Pattern NAMED_TITLE =
            Patterns.exact("^(?:,|\\s\\()\\s?(\\p{L}[\\p{L}-]{3,30}(?:\\s\\p{Ll}[\\p{L}-]{1,30}){0,3})(?=$|[,)\\n])");
    /** Where somebody works, or when: what may stand after a name and is no title. */
    private static final Pattern UNIT = Patterns.of(
            "(?:enhet|förvaltning|kontor|avdelning|sektion|verksamhet|myndighet|kansli|nämnd|styrelse|område|skola|stab|rotel|bolag|service|central|kommun)(?:en|et|n|s|an|t)?$|^(?:vid|på|för|genom|den|datum)\\b");

    /** @return what stands there, in small letters; empty where it holds no title */
    Optional<String> in(String text) {
        return isIn(text) ? Optional.of(text.toLowerCase(Locale.ROOT).strip()) : Optional.empty();
    }

    boolean isIn(String text) {
        Matcher named = NAMED_TITLE.matcher(text);
        if (named.find() && !UNIT.matcher(named.group(1)).find()) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(lower::contains)
                .anyMatch(title -> Patterns.exact("\\p{L}*" + Pattern.quote(title) + "(?!\\p{L})")
                        .matcher(lower)
                        .find());
    }
}
