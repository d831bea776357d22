package se.rodatraden.matters.lint.checks.parts;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/** Kinds of work that a clause can ask for. */
enum Work {
    ACCOUNT(
            "redovis|återrapport|rapporter|återkom|utvärder|uppfölj|följ\\p{L}* (?:\\p{L}+ )?upp|slutrapport|delrapport|presenter|lägga fram"),
    MEASURE("mät|räkn"),
    MAP("kartlägg|utred|inventer|undersök|se över|ses över|översyn|analys|pröv|förstudie|räkna"),
    COMPLETE("kompletter|förtydlig|revider|uppdater|komplettering|tillägg"),
    TRAIN("utbild|fortbild|kompetensutveckl"),
    STAFF("tjänst|anställ|rekryter|tillsätt|inrätt");

    private final Pattern words;

    Work(String stems) {
        this.words = Patterns.of("\\b(?:" + stems + ")|(?:" + stems.replaceAll("\\|(?:se|ses) över|\\|följ[^|]*", "")
                + ")(?=ar?|as|ing|a)");
    }

    static Set<Work> in(String text) {
        Set<Work> found = EnumSet.noneOf(Work.class);
        for (Work work : values()) {
            if (work.words.matcher(text).find()) {
                found.add(work);
            }
        }
        return found;
    }
}
