package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.matters.ReferralId;

/**
 * The bodies of a round that have not answered, by the day that holds for each. More time for one leaves the day of
 * the others as it was.
 *
 * @param byDay the soonest day first; no day without a body
 */
public record AwaitedReplies(SortedMap<LocalDate, List<Referral.Header>> byDay) {
    private static final int REMINDED_DAYS_AHEAD = 7;

    public AwaitedReplies {
        byDay = Collections.unmodifiableSortedMap(byDay);
    }

    public static AwaitedReplies of(List<Referral> round) {
        return new AwaitedReplies(round.stream()
                .filter(Referral.Sent.class::isInstance)
                .map(Referral::header)
                .collect(Collectors.groupingBy(Referral.Header::dueOn, TreeMap::new, Collectors.toUnmodifiableList())));
    }

    /** The days on which a reply is due. */
    public Set<LocalDate> days() {
        return byDay.keySet();
    }

    /** Those of the days for which somebody has not been reminded. */
    public Set<LocalDate> daysToRemindOf() {
        return byDay.entrySet().stream()
                .filter(day -> !day.getValue().stream().allMatch(Referral.Header::isReminded))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When those are reminded whose reply is due on the day: a week ahead, on a working day. */
    public static LocalDate reminderFor(LocalDate due) {
        return SwedishCalendar.workingDayUntil(due.minusDays(REMINDED_DAYS_AHEAD));
    }

    /** Whom a reminder is for today: those whose reminder is due, or, before anybody's is, those who answer first. */
    public Set<ReferralId> toRemind(LocalDate today) {
        return byDay.entrySet().stream()
                .filter(day -> day.getKey().equals(byDay.firstKey())
                        || !reminderFor(day.getKey()).isAfter(today))
                .flatMap(day -> day.getValue().stream())
                .map(Referral.Header::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
