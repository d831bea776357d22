package se.rodatraden.audit.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.RecordNumber;
import se.rodatraden.audit.RecordNumbers;
import se.rodatraden.audit.domain.LogLine;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.domain.LogSelection;
import se.rodatraden.audit.store.LogLines;
import se.rodatraden.audit.store.LogWindow;

/** Finds the lines of the access log that a question asks for, newest first, a page at a time. */
@Component
public class SelectLogLines {
    private final LogLines lines;
    private final List<RecordNumbers> numbers;
    private final ZoneId zone;

    SelectLogLines(LogLines lines, List<RecordNumbers> numbers, Clock clock) {
        this.lines = lines;
        this.numbers = List.copyOf(numbers);
        this.zone = clock.getZone();
    }

    /** @param after the last line of the page before; null for the first page */
    @Transactional(readOnly = true)
    public List<LogLine> select(LogQuestion question, @Nullable After after, int limit) {
        OffsetDateTime from = startOf(question.from());
        OffsetDateTime to = startOf(question.to().plusDays(1));
        LogWindow window = new LogWindow(
                from, to, after == null ? to : within(after.at(), from, to), after == null ? 0 : after.id(), limit);
        return numbered(lines.find(question, window, subjectsOf(question)));
    }

    /** An address may name any moment, also one that no calendar reaches. */
    private OffsetDateTime within(Instant moment, OffsetDateTime from, OffsetDateTime to) {
        if (moment.isAfter(to.toInstant())) {
            return to;
        }
        return moment.isBefore(from.toInstant()) ? from : moment.atZone(zone).toOffsetDateTime();
    }

    /** Whether there is a record with the number that is asked about; true where none is. */
    @Transactional(readOnly = true)
    public boolean knowsWhatIsAsked(LogQuestion question) {
        return question.selection() != LogSelection.BY_NUMBER
                || !subjectsOf(question).isEmpty();
    }

    private List<UUID> subjectsOf(LogQuestion question) {
        String number = question.number();
        return question.selection() != LogSelection.BY_NUMBER || number == null
                ? List.of()
                : numbers.stream().flatMap(kind -> kind.with(number).stream()).toList();
    }

    private List<LogLine> numbered(List<LogLine> found) {
        Map<UUID, RecordNumber> known = new HashMap<>();
        for (RecordNumbers kind : numbers) {
            known.putAll(kind.of(found.stream()
                    .filter(line -> line.subjectKind().equals(kind.subjectKind()))
                    .map(LogLine::subject)
                    .distinct()
                    .toList()));
        }
        return found.stream()
                .map(line -> line.numbered(known.get(line.subject())))
                .toList();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** Where the page before ended. */
    public record After(Instant at, long id) {}
}
