package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.domain.DiaryLine;
import se.rodatraden.matters.domain.DiaryNumberReader;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DiarySearchStore;
import se.rodatraden.matters.store.DiaryStore;

/** Lists the matters of the actor's diaries, a page at a time, the newest first. */
@Component
@Transactional(readOnly = true)
public class BrowseDiary {
    private static final int LINES = 50;
    private final DiaryStore diary;
    private final DiarySearchStore search;
    private final AuthorityStore authorities;
    private final Clock clock;

    BrowseDiary(DiaryStore diary, DiarySearchStore search, AuthorityStore authorities, Clock clock) {
        this.diary = diary;
        this.search = search;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * @param next where the page after begins; null when this is the last
     * @param cut parts of words that were searched for in some of the words that hold them, and not in all
     */
    public record DiaryPage(List<DiaryLine> lines, @Nullable String next, List<String> cut) {}

    /**
     * @param typed words of the title or a diary number, as people write it; empty for all
     * @param after {@code next} of the page before; anything else gives the first page
     */
    public DiaryPage browse(String typed, boolean openOnly, @Nullable String after) {
        List<CompartmentId> authorities = CurrentActor.get() instanceof Actor.Person person
                ? person.offices().stream()
                        .map(Actor.Office::compartment)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
        DiarySearchStore.Found found =
                found(authorities, typed.strip(), openOnly, read(after).orElse(null));
        boolean more = found.lines().size() > LINES;
        List<DiaryLine> lines = more ? found.lines().subList(0, LINES) : found.lines();
        return new DiaryPage(lines, more ? write(lines.getLast()) : null, found.cut());
    }

    /** A number is looked up; words are searched for; nothing typed lists them all. */
    private DiarySearchStore.Found found(
            List<CompartmentId> authorities, String typed, boolean openOnly, DiaryStore.@Nullable After after) {
        if (typed.isEmpty()) {
            return all(diary.page(authorities, openOnly, after, LINES + 1));
        }
        List<DiaryNumber> numbers = DiaryNumberReader.ours(
                typed, series(authorities), LocalDate.now(clock).getYear());
        List<DiaryLine> numbered = numbers.isEmpty() ? List.of() : diary.byNumber(authorities, numbers, LINES);
        // What reads as a number may be words all the same: "motion 2024 12".
        return numbered.isEmpty() ? search.find(authorities, typed, openOnly, after, LINES + 1) : all(numbered);
    }

    private List<String> series(List<CompartmentId> authorities) {
        return this.authorities.all().stream()
                .filter(authority -> authorities.contains(authority.id()))
                .map(Authority::series)
                .toList();
    }

    private static DiarySearchStore.Found all(List<DiaryLine> lines) {
        return new DiarySearchStore.Found(lines, List.of());
    }

    private static String write(DiaryLine last) {
        return last.registeredOn() + "_" + last.id();
    }

    private static Optional<DiaryStore.After> read(@Nullable String after) {
        if (after == null || !after.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DiaryStore.After(
                    LocalDate.parse(after.substring(0, 10)), UUID.fromString(after.substring(11))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
