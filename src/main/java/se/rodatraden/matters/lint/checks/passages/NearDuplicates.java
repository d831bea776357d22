package se.rodatraden.matters.lint.checks.passages;

import static se.rodatraden.matters.lint.Category.NEAR_DUPLICATES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Bodies;

/**
 * A paragraph that stands twice. Copies drift apart, so it is the difference that is shown. Paragraphs are alike by their
 * runs of three words: shared over all, at least 0.6, or over the
 * shorter one alone, at least 0.6.
 */
public final class NearDuplicates implements Check {
    private static final int RUN = 3;
    private static final int FEWEST_WORDS = 14;
    private static final double ALIKE = 0.6;
    private static final int FEWEST_RUNS = 12;
    private static final double CONTAINED = 0.6;
    private static final int MOST = 3_000;
    private static final int FEWEST_OF_PASSAGE = 14;
    private static final int FEWEST_BODIES = 3;

    private record Paragraph(Block block, List<String> words, Set<String> runs) {}

    /** A passage that stands in another place too, and where. */
    public record Copy(Block block, int from, int to, Block original, Place place, String passage) {
        public boolean covers(Place.Passage passage) {
            return passage.paragraph() == block.number() && from <= passage.from() && passage.to() <= to;
        }
    }

    @Override
    public List<Finding> check(LintedReport report) {
        return copies(report).stream().map(NearDuplicates::finding).toList();
    }

    /** Whole paragraphs, and two sentences or more within paragraphs that have more than that. */
    public static List<Copy> copies(LintedReport report) {
        List<Paragraph> before = new ArrayList<>();
        Map<String, List<Integer>> holders = new HashMap<>();
        List<Copy> copies = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (!block.isProse() || before.size() > MOST) {
                continue;
            }
            List<String> words = words(block.text());
            if (words.size() < FEWEST_WORDS) {
                continue;
            }
            Paragraph paragraph = new Paragraph(block, words, runs(words));
            Map<Integer, Integer> shared = new HashMap<>();
            for (String run : paragraph.runs()) {
                holders.getOrDefault(run, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
            }
            IntStream.range(0, before.size())
                    .filter(i -> shared.getOrDefault(i, 0) > 0)
                    .filter(i -> !report.isOfSnapshot(block)
                            || !report.isOfSnapshot(before.get(i).block()))
                    .mapToObj(i -> alike(paragraph, before.get(i), shared.getOrDefault(i, 0))
                            ? Optional.of(whole(block, before.get(i).block()))
                            : shared.getOrDefault(i, 0) >= FEWEST_OF_PASSAGE
                                    ? CopiedPassages.in(block, before.get(i).block())
                                    : Optional.<Copy>empty())
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(copies::add);
            int number = before.size();
            before.add(paragraph);
            paragraph.runs().forEach(run -> {
                List<Integer> list = holders.computeIfAbsent(run, _ -> new ArrayList<>());
                // What every paragraph says tells none from another.
                if (list.size() < 50) {
                    list.add(number);
                }
            });
        }
        return copies;
    }

    private static Copy whole(Block copy, Block original) {
        return new Copy(copy, 0, copy.text().length(), original, copy.place(), original.text());
    }

    private static boolean alike(Paragraph one, Paragraph other, int shared) {
        int all = one.runs().size() + other.runs().size() - shared;
        int smaller = Math.min(one.runs().size(), other.runs().size());
        return shared > 0
                && (shared >= ALIKE * all || (shared >= FEWEST_RUNS && shared >= CONTAINED * smaller))
                && !repeatsOnPurpose(one.block(), other.block())
                && saysMoreThanNames(one.block());
    }

    /** A list of those who were asked holds the names of those who have not answered. */
    private static boolean saysMoreThanNames(Block block) {
        StringBuilder rest = new StringBuilder(block.text());
        List<Bodies.Body> bodies = Bodies.in(block.text());
        bodies.reversed().forEach(body -> rest.replace(body.from(), body.to(), ""));
        return bodies.size() < FEWEST_BODIES || words(rest.toString()).size() >= FEWEST_WORDS;
    }

    private static boolean areOfTwoBodies(Block one, Block other) {
        String first = firstOf(one);
        String second = firstOf(other);
        return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }

    /** What stands around a word and is none of it. */
    private static final Pattern AROUND = Pattern.compile("^[(”\"’]+|[).,;:!?”\"’]+$");

    /** More would be read by nobody. */
    private static final int MOST_SHOWN = 12;

    /** The body that the paragraph begins with; empty where it begins otherwise. */
    private static String firstOf(Block block) {
        return Bodies.in(block.text()).stream()
                .limit(1)
                .filter(body -> body.from() == 0)
                .map(Bodies.Body::name)
                .findFirst()
                .orElse("");
    }

    /**
     * What is proposed is said twice in every report: where it is argued for, and as a clause. Two bodies that answer in
     * the same words have both said them.
     */
    static boolean repeatsOnPurpose(Block one, Block other) {
        return (one.role() == SectionRole.PROPOSAL) != (other.role() == SectionRole.PROPOSAL)
                || areOfTwoBodies(one, other);
    }

    /** Paragraphs that are held against each other again and again, each taken apart once. */
    public static final class Copies {
        private final Map<Integer, Paragraph> known = new HashMap<>();

        /** Whether the one is a copy of the other: what has drifted apart in it is told as that. */
        public boolean are(Block one, Block other) {
            Paragraph first = paragraph(one);
            Paragraph second = paragraph(other);
            if (Math.min(first.words().size(), second.words().size()) < FEWEST_WORDS) {
                return false;
            }
            long shared = first.runs().stream().filter(second.runs()::contains).count();
            return alike(first, second, (int) shared);
        }

        private Paragraph paragraph(Block block) {
            return known.computeIfAbsent(block.number(), _ -> {
                List<String> words = words(block.text());
                return new Paragraph(block, words, runs(words));
            });
        }
    }

    private static Finding finding(Copy copy) {
        String own = copy.place().quoted();
        String theirs = copy.passage();
        String difference = onlyIn(own, theirs) + " / " + onlyIn(theirs, own);
        return Finding.of(
                        "paragraph-stands-twice",
                        NEAR_DUPLICATES,
                        Severity.WARNING,
                        copy.place(),
                        Integer.toString(copy.original().number()),
                        difference)
                .against(copy.passage())
                .remedied();
    }

    /** The words of the one that the other has not, as they are written. */
    private static String onlyIn(String one, String other) {
        Set<String> known = new HashSet<>(words(other));
        List<String> only = Arrays.stream(one.split("\\s+", -1))
                .filter(written -> !known.containsAll(words(written)))
                .map(written -> AROUND.matcher(written).replaceAll(""))
                .distinct()
                .limit(MOST_SHOWN + 1)
                .toList();
        if (only.isEmpty()) {
            return "–";
        }
        return only.size() > MOST_SHOWN ? String.join(" ", only.subList(0, MOST_SHOWN)) + " …" : String.join(" ", only);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\d]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
