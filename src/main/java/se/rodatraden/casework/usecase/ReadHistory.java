package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.HandOver;
import se.rodatraden.casework.store.HandOverStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.ChildSummary;
import se.rodatraden.people.usecase.ReadHousehold;

/** What happened in a case, and who has read it. */
@Component
public class ReadHistory {
    /** As far back as the log is read for the page. */
    private static final int LINES = 1_000;

    private final EventLog events;
    private final HandOverStore handOvers;
    private final ActorDirectory directory;
    private final AccessLog accessLog;
    private final ReadHousehold readHousehold;
    private final CaseDoor door;
    private final Clock clock;

    ReadHistory(
            EventLog events,
            HandOverStore handOvers,
            ActorDirectory directory,
            AccessLog accessLog,
            ReadHousehold readHousehold,
            CaseDoor door,
            Clock clock) {
        this.events = events;
        this.handOvers = handOvers;
        this.directory = directory;
        this.accessLog = accessLog;
        this.readHousehold = readHousehold;
        this.door = door;
        this.clock = clock;
    }

    /**
     * @param handOvers newest first
     * @param names of those who handled the case and handed it over
     */
    public record History(
            CaseLine line,
            ChildSummary child,
            List<EventLog.Event> events,
            List<HandOver> handOvers,
            Map<StaffId, String> names,
            List<Reading> readers) {}

    /**
     * What somebody did with the case on one day.
     *
     * @param lastAt the last time that day
     */
    public record Reading(LocalDate day, String actor, AccessLog.Action action, int times, Instant lastAt) {}

    @Transactional
    public History read(ChildCaseId id) {
        CaseLine line = door.toRead(id);
        List<HandOver> handed = handOvers.of(id);
        return new History(
                line,
                child(id),
                events.of(id.value()),
                handed,
                directory.names(handed.stream()
                        .flatMap(one -> Stream.of(one.from(), one.to(), one.handedBy()))
                        .collect(Collectors.toSet())),
                dayByDay(accessLog.linesOf(id.value(), LINES)));
    }

    private ChildSummary child(ChildCaseId id) {
        return Optional.ofNullable(readHousehold.childrenOf(List.of(id.value())).get(id.value()))
                .orElseThrow(() -> new NotFoundException("child of case " + id));
    }

    /** The newest day first, and within a day whoever was there last. */
    private List<Reading> dayByDay(List<AccessLog.Line> lines) {
        Map<Reading, List<AccessLog.Line>> same = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Reading(
                                line.at().atZone(clock.getZone()).toLocalDate(),
                                line.actor(),
                                line.action(),
                                0,
                                Instant.EPOCH),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.entrySet().stream()
                .map(entry -> new Reading(
                        entry.getKey().day(),
                        entry.getKey().actor(),
                        entry.getKey().action(),
                        entry.getValue().size(),
                        entry.getValue().getFirst().at()))
                .toList();
    }
}
