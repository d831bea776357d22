package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A source that rows cite, with its date.
 *
 * @param title as the rows cite it: exactly, or an act by its number in brackets
 * @param endedOn the last day it held, where it was replaced or repealed
 * @param replacedBy what came instead; empty when nothing or not known
 */
public record DatedSource(String title, LocalDate dated, Optional<LocalDate> endedOn, String replacedBy) {

    private static final Pattern ACT = Pattern.compile("\\(\\d{4}:\\d{1,4}\\)");

    /** The numbers of acts in a citation, {@code (2017:725)}. */
    public static List<String> actsIn(String citation) {
        return ACT.matcher(citation).results().map(MatchResult::group).toList();
    }

    /** The same source, called as somebody cites it. */
    public DatedSource citedAs(String citation) {
        return new DatedSource(citation, dated, endedOn, replacedBy);
    }

    public boolean holdsOn(LocalDate day) {
        return endedOn.map(last -> !last.isBefore(day)).orElse(true);
    }
}
