package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.AgeSpan;

/**
 * What the catalogue of interventions said when a what-if was counted, as far as the figures need it. Kept with the
 * release: the catalogue changes, and the run must still be repeatable.
 *
 * @param offers those that the national recommendations name for some age, and those that the guideline decides on
 */
public record FrozenCatalogue(List<Offer> offers) {
    private static final String NOTHING = "-";

    public FrozenCatalogue {
        offers = List.copyOf(offers);
    }

    /**
     * @param key the code in the catalogue
     * @param firstHand ages at which the national recommendations would have it offered first; empty when it is
     *     no such intervention
     * @param source what the catalogue cites for it
     * @param decidedHere whether the guideline decides on it
     * @param places the next group and how many can still join; empty when the catalogue has no figure
     */
    public record Offer(
            String key,
            String name,
            Optional<AgeSpan.FullYears> firstHand,
            String source,
            boolean decidedHere,
            Optional<Places> places) {
        boolean isFirstHandAt(int age) {
            return firstHand
                    .filter(ages -> ages.from() <= age && age <= ages.to())
                    .isPresent();
        }

        private String line() {
            return String.join(
                    "\t",
                    key,
                    plain(name),
                    firstHand.map(ages -> ages.from() + ".." + ages.to()).orElse(NOTHING),
                    source.isBlank() ? NOTHING : plain(source),
                    Boolean.toString(decidedHere),
                    places.map(some -> some.startsOn() + " " + some.free()).orElse(NOTHING));
        }

        private static String plain(String text) {
            return text.replaceAll("[\\t\\n]", " ");
        }

        private static Offer parse(String line) {
            String[] parts = line.split("\t", -1);
            return new Offer(
                    parts[0],
                    parts[1],
                    present(parts[2])
                            .map(ages -> ages.split("\\.\\."))
                            .map(ends -> new AgeSpan.FullYears(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))),
                    present(parts[3]).orElse(""),
                    Boolean.parseBoolean(parts[4]),
                    present(parts[5])
                            .map(places -> places.split(" "))
                            .map(words -> new Places(LocalDate.parse(words[0]), Integer.parseInt(words[1]))));
        }

        private static Optional<String> present(String text) {
            return Optional.of(text).filter(some -> !some.equals(NOTHING));
        }
    }

    public record Places(LocalDate startsOn, int free) {}

    /** Codes of the interventions that the guideline decides on. */
    Set<String> decidedHere() {
        return offers.stream().filter(Offer::decidedHere).map(Offer::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the recommendations name anything at all for the age. */
    boolean namesForAge(int age) {
        return offers.stream().anyMatch(offer -> offer.isFirstHandAt(age));
    }

    TriedBefore triedBefore(int age, Collection<String> tried) {
        if (!namesForAge(age)) {
            return TriedBefore.NOT_NAMED;
        }
        if (tried.isEmpty()) {
            return TriedBefore.NOTHING;
        }
        return offers.stream().anyMatch(offer -> offer.isFirstHandAt(age) && tried.contains(offer.key()))
                ? TriedBefore.FIRST_HAND
                : TriedBefore.OTHERS;
    }

    /** As far as it decides who is counted where: places and names decide nothing. */
    String deciding() {
        List<String> lines = new ArrayList<>();
        for (Offer offer : offers) {
            offer.firstHand().ifPresent(ages -> lines.add(offer.key() + " " + ages.from() + ".." + ages.to()));
        }
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    /** The whole of it, a line for each. */
    public String text() {
        return offers.stream().map(Offer::line).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #text} wrote. */
    public static FrozenCatalogue parse(String text) {
        return new FrozenCatalogue(text.lines().map(Offer::parse).toList());
    }
}
