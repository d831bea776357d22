package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.PROGRAMMES_AGAINST_CATALOGUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Instruments that are made for girls or for boys alone, said to be for the others. Each is read with the group that stands
 * at its place in the sentence: "EARL-20B för pojkar och EARL-21G för flickor", "en version för pojkar, EARL-20B".
 */
final class MadeForOthers {
    private static final Pattern GROUP = Patterns.of("\\b(flick|pojk)\\p{L}*");

    private MadeForOthers() {}

    static void in(Sentence sentence, List<ProgrammeMentions.Named> named, List<Finding> findings) {
        List<ProgrammeMentions.Named> made = named.stream()
                .filter(one -> one.programmes().getFirst().whose().isPresent())
                .toList();
        if (made.isEmpty()) {
            return;
        }
        List<MatchResult> groups = GROUP.matcher(sentence.text()).results().toList();
        if (groups.size() != made.size()) {
            return;
        }
        List<Finding> told = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            ProgrammeMentions.Named one = made.get(i);
            Optional<String> whose = one.programmes().getFirst().whose();
            MatchResult said = groups.get(i);
            if (whose.filter(said.group(1)::equalsIgnoreCase).isEmpty()) {
                int from = Math.min(one.from(), said.start());
                int to = Math.max(one.to(), said.end());
                told.add(Finding.of(
                                "instrument-for-others",
                                PROGRAMMES_AGAINST_CATALOGUE,
                                Severity.WARNING,
                                sentence.place(from, to),
                                one.name(),
                                said.group())
                        .against(one.programmes().getFirst().source()));
            }
        }
        // Two that have changed places are one slip.
        told.stream()
                .limit(1)
                .map(first -> told.size() > 1
                        ? Finding.of(
                                        "instrument-for-others",
                                        PROGRAMMES_AGAINST_CATALOGUE,
                                        Severity.WARNING,
                                        sentence.place(),
                                        first.reason().arguments().toArray())
                                .against(first.comparedWith())
                        : first)
                .forEach(findings::add);
    }
}
