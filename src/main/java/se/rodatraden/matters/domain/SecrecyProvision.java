package se.rodatraden.matters.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section of the Public Access to Information and Secrecy Act (OSL 2009:400). It stands in the public diary, so it is
 * nothing but its numbers: no words that could tell what the document is.
 *
 * @param chapter 1 to 44
 * @param letter of an inserted section: the {@code a} of 18 a §; null for none
 */
public record SecrecyProvision(
        int chapter, int section, @Nullable String letter) {
    private static final int CHAPTERS = 44;
    private static final Pattern TYPED = Pattern.compile(
            "(?:OSL\\s*)?(\\d{1,2})\\s*(?:kap\\.?\\s*|:\\s*)(\\d{1,3})\\s?([a-z])?(?:\\s*§)?(?:\\s*OSL)?",
            Pattern.CASE_INSENSITIVE);

    public SecrecyProvision {
        if (chapter < 1 || chapter > CHAPTERS || section < 1) {
            throw new IllegalArgumentException("no section of OSL: " + chapter + ":" + section);
        }
    }

    /** Reads {@code 26 kap. 1 § OSL}, {@code OSL 26:1} and {@code 10 kap. 18 a §}; empty for anything else. */
    public static Optional<SecrecyProvision> read(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int chapter = Integer.parseInt(matcher.group(1));
        int section = Integer.parseInt(matcher.group(2));
        String letter = matcher.group(3);
        return chapter < 1 || chapter > CHAPTERS || section < 1
                ? Optional.empty()
                : Optional.of(new SecrecyProvision(
                        chapter, section, letter == null ? null : letter.toLowerCase(java.util.Locale.ROOT)));
    }

    /** As it stands in the diary: {@code 26 kap. 1 § OSL}. */
    @Override
    public String toString() {
        return chapter + " kap. " + section + (letter == null ? "" : " " + letter) + " § OSL";
    }
}
