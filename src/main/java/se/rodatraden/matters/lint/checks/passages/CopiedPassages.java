package se.rodatraden.matters.lint.checks.passages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Sentences that follow each other in two paragraphs, almost word for word. One sentence that comes back is how a summary is
 * written; two in the same order have been pasted.
 */
final class CopiedPassages {
    private static final double ALIKE = 0.7;
    private static final int FEWEST_WORDS = 22;
    private static final int FEWEST_IN_A_SENTENCE = 4;
    /** More than a paragraph has. */
    private static final int MOST_SENTENCES = 60;

    private CopiedPassages() {}

    /** The first such passage of the one that the other has. */
    static Optional<NearDuplicates.Copy> in(Block one, Block other) {
        if (NearDuplicates.repeatsOnPurpose(one, other)) {
            return Optional.empty();
        }
        List<Said> own = said(one);
        List<Said> theirs = said(other);
        for (int i = 0; i + 1 < own.size(); i++) {
            for (int j = 0; j + 1 < theirs.size(); j++) {
                int length = 0;
                int words = 0;
                while (i + length < own.size()
                        && j + length < theirs.size()
                        && areAlike(own.get(i + length), theirs.get(j + length))) {
                    words += own.get(i + length).words().size();
                    length++;
                }
                if (length >= 2 && words >= FEWEST_WORDS) {
                    int from = own.get(i).from();
                    int to = own.get(i + length - 1).to();
                    return Optional.of(new NearDuplicates.Copy(
                            one,
                            from,
                            to,
                            other,
                            one.place(from, to),
                            other.text()
                                    .substring(
                                            theirs.get(j).from(),
                                            theirs.get(j + length - 1).to())));
                }
            }
        }
        return Optional.empty();
    }

    /** A sentence by its words and their runs, worked out once for all that it is held against. */
    private record Said(int from, int to, List<String> words, Set<String> runs) {}

    private static List<Said> said(Block block) {
        return Sentence.in(block).stream()
                .limit(MOST_SENTENCES)
                .map(sentence -> {
                    List<String> words = NearDuplicates.words(sentence.text());
                    return new Said(
                            sentence.from(),
                            sentence.from() + sentence.text().length(),
                            words,
                            NearDuplicates.runs(words));
                })
                .toList();
    }

    private static boolean areAlike(Said one, Said other) {
        List<String> own = one.words();
        List<String> theirs = other.words();
        if (own.size() < FEWEST_IN_A_SENTENCE || Math.abs(own.size() - theirs.size()) > 1 + own.size() / 4) {
            return own.equals(theirs) && !own.isEmpty();
        }
        if (own.size() == theirs.size() && own.size() < 12) {
            int differ = 0;
            for (int i = 0; i < own.size(); i++) {
                differ += own.get(i).equals(theirs.get(i)) ? 0 : 1;
            }
            return differ <= 1;
        }
        long both = one.runs().stream().filter(other.runs()::contains).count();
        return both >= ALIKE * Math.max(one.runs().size(), 1);
    }
}
