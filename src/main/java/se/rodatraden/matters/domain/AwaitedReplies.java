package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.matters.ReferralId;

/**
 * The bodies of a round that have not answered, by the day that holds for each. More time for one leaves the day of
 * the others as it was.
 *
 * @param byDay the soonest day first; no day without a body
 */
public record AwaitedReplies(SortedMap<LocalDate, List<Awaited>> byDay) {
    private static final int REMINDED_DAYS_AHEAD = 7;

    public AwaitedReplies {
        byDay = Collections.unmodifiableSortedMap(byDay);
    }

    /** @param dueSetOn when the day that holds was set: the referral sent, the last extension granted, or the day corrected */
    public record Awaited(Referral.Sent referral, LocalDate dueSetOn) {

        /** A reminder of a day that holds no longer is none of the day that does. */
        boolean isReminded() {
            LocalDate reminded = referral.header().remindedOn();
            return reminded != null && !reminded.isBefore(dueSetOn);
        }
    }

    /** @param extensions all those of the matter */
    public static AwaitedReplies of(List<Referral> round, List<ReplyExtension> extensions) {
        return new AwaitedReplies(round.stream()
                .filter(Referral.Sent.class::isInstance)
                .map(Referral.Sent.class::cast)
                .collect(Collectors.groupingBy(
                        sent -> sent.header().dueOn(),
                        TreeMap::new,
                        Collectors.mapping(
                                sent -> new Awaited(sent, dueSetOn(sent.header(), extensions)),
                                Collectors.toUnmodifiableList()))));
    }

    private static LocalDate dueSetOn(Referral.Header referral, List<ReplyExtension> extensions) {
        return Stream.of(
                        Optional.of(referral.sentOn()),
                        ReplyDue.of(referral.firstDueOn(), referral.dueOn(), referral.id(), extensions)
                                .lastMovedOn(),
                        Optional.ofNullable(referral.correctedOn()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The days on which a reply is due. */
    public Set<LocalDate> days() {
        return byDay.keySet();
    }

    /** Those of the days for which somebody has not been reminded. */
    public Set<LocalDate> daysToRemindOf() {
        return byDay.entrySet().stream()
                .filter(day -> !day.getValue().stream().allMatch(Awaited::isReminded))
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
                .map(awaited -> awaited.referral().header().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
