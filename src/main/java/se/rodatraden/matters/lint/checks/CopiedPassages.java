package se.rodatraden.matters.lint.checks;

import java.util.HashSet;
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

    private CopiedPassages() {}

    /** The first such passage of the one that the other has. */
    static Optional<NearDuplicates.Copy> in(Block one, Block other) {
        if (NearDuplicates.repeatsOnPurpose(one, other)) {
            return Optional.empty();
        }
        List<Sentence> own = Sentence.in(one);
        List<Sentence> theirs = Sentence.in(other);
        for (int i = 0; i + 1 < own.size(); i++) {
            for (int j = 0; j + 1 < theirs.size(); j++) {
                int length = 0;
                int words = 0;
                while (i + length < own.size()
                        && j + length < theirs.size()
                        && areAlike(own.get(i + length), theirs.get(j + length))) {
                    words += NearDuplicates.words(own.get(i + length).text()).size();
                    length++;
                }
                if (length >= 2 && words >= FEWEST_WORDS) {
                    int from = own.get(i).from();
                    Sentence last = own.get(i + length - 1);
                    int to = last.from() + last.text().length();
                    Sentence end = theirs.get(j + length - 1);
                    return Optional.of(new NearDuplicates.Copy(
                            one,
                            from,
                            to,
                            other,
                            one.place(from, to),
                            other.text()
                                    .substring(
                                            theirs.get(j).from(),
                                            end.from() + end.text().length())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean areAlike(Sentence one, Sentence other) {
        List<String> own = NearDuplicates.words(one.text());
        List<String> theirs = NearDuplicates.words(other.text());
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
        Set<String> mine = NearDuplicates.runs(own);
        Set<String> both = new HashSet<>(mine);
        both.retainAll(NearDuplicates.runs(theirs));
        return both.size() >= ALIKE * Math.max(mine.size(), 1);
    }
}
