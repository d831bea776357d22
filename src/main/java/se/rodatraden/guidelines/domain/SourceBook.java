package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sources whose dates are known, and which of them a text cites: by title, or an act by its number in brackets. */
public final class SourceBook {
    /** What stands between two citations in one cell. */
    private static final String BETWEEN = ";";

    public static final SourceBook EMPTY = new SourceBook(List.of());

    private final Map<String, DatedSource> byTitle = new HashMap<>();
    private final Map<String, DatedSource> byAct = new HashMap<>();

    public SourceBook(Collection<DatedSource> known) {
        for (DatedSource source : known) {
            byTitle.put(source.title(), source);
            DatedSource.actsIn(source.title()).forEach(act -> byAct.put(act, source));
        }
    }

    /** In the order of the text, each called as it is cited there; one that stands beside another in a citation, by its title. */
    public List<DatedSource> citedIn(String text) {
        DatedSource whole = byTitle.get(text);
        return whole != null
                ? List.of(whole)
                : Arrays.stream(text.split(BETWEEN))
                        .map(String::strip)
                        .flatMap(this::citation)
                        .distinct()
                        .toList();
    }

    private Stream<DatedSource> citation(String citation) {
        DatedSource titled = byTitle.get(citation);
        if (titled != null) {
            return Stream.of(titled);
        }
        List<DatedSource> acts = DatedSource.actsIn(citation).stream()
                .map(byAct::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return acts.size() == 1 ? Stream.of(acts.getFirst().citedAs(citation)) : acts.stream();
    }

    public Ended endedOn(LocalDate day) {
        return new Ended(this, day);
    }

    /** Those that no longer hold on a day, so that each place that cites one says so. */
    public record Ended(SourceBook book, LocalDate day) {
        public List<DatedSource> in(String text) {
            return book.citedIn(text).stream()
                    .filter(source -> !source.holdsOn(day))
                    .toList();
        }
    }
}
