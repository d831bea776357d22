package se.rodatraden.matters.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every saved version of a section. The program saves by itself every few seconds, so that the versions are read by
 * sittings: what one person wrote without a pause of ten minutes, and within an hour. A text that came all at once, as
 * out of a file, is a sitting of its own: what stood there before it is the last of another.
 *
 * @param versions the latest first
 * @param insertions the versions beside which figures were put in; what is written afterwards is another sitting
 */
public record SectionHistory(List<ReportSection> versions, Set<Integer> insertions) {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    public SectionHistory {
        versions = List.copyOf(versions);
        insertions = Set.copyOf(insertions);
    }

    /** @param savings the latest first; never empty */
    public record Sitting(List<ReportSection> savings) {
        public Sitting {
            savings = List.copyOf(savings);
        }

        /** The text as it was left. */
        public ReportSection last() {
            return savings.getFirst();
        }

        /** Whether a version was saved in it and written over in it. */
        public boolean wentPast(int version) {
            return savings.stream().skip(1).anyMatch(saved -> saved.version() == version);
        }

        private Sitting with(ReportSection earlier) {
            List<ReportSection> all = new ArrayList<>(savings);
            all.add(earlier);
            return new Sitting(all);
        }
    }

    /** The latest first. */
    public List<Sitting> sittings() {
        List<Sitting> sittings = new ArrayList<>();
        for (ReportSection version : versions) {
            if (!sittings.isEmpty() && isOneSitting(version, sittings.getLast())) {
                sittings.add(sittings.removeLast().with(version));
            } else {
                sittings.add(new Sitting(List.of(version)));
            }
        }
        return List.copyOf(sittings);
    }

    private boolean isOneSitting(ReportSection earlier, Sitting later) {
        ReportSection next = later.savings().getLast();
        return earlier.writer().equals(next.writer())
                && earlier.origin() == TextOrigin.WRITTEN
                && next.origin() == TextOrigin.WRITTEN
                && !insertions.contains(earlier.version())
                && Duration.between(earlier.savedAt(), next.savedAt()).compareTo(PAUSE) < 0
                && Duration.between(earlier.savedAt(), later.last().savedAt()).compareTo(LONGEST) < 0;
    }

    /** The text of a version; version 0 is the empty text that every section begins with. */
    public Optional<String> text(int version) {
        return version == 0
                ? Optional.of("")
                : versions.stream()
                        .filter(saved -> saved.version() == version)
                        .findFirst()
                        .map(ReportSection::text);
    }

    public int latest() {
        return versions.isEmpty() ? 0 : versions.getFirst().version();
    }
}
