package se.rodatraden.shell;

import java.util.Locale;

/** The two languages of the screen; Swedish is the first, the statutes and the documents are in it alone. */
public enum Language {
    SWEDISH(Locale.of("sv", "SE")),
    ENGLISH(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As it stands in {@code <html lang>}, in file names and in the cookie: {@code sv} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of the tag; Swedish for everything unknown. */
    public static Language ofTag(String tag) {
        return tag.equals(ENGLISH.tag()) ? ENGLISH : SWEDISH;
    }
}
