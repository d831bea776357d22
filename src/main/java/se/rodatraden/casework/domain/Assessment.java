package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.InterventionKey;

/**
 * The child's situation as the investigation finds it, under the three area headings of BBIC, with the
 * child's own words, the overall judgement and what was tried before.
 *
 * @param version counts the savings; whoever saves over another version than the one read is told
 * @param schoolYear 0 for the preschool class, then 1 to 9; empty when not known
 * @param othersTried empty when nobody has answered whether other interventions were tried
 */
public record Assessment(
        int version,
        AssessmentTexts texts,
        Optional<Integer> schoolYear,
        Optional<OverallJudgement> judgement,
        Optional<Boolean> othersTried,
        List<TriedIntervention> tried,
        LocalDate writtenOn) {
    public Assessment {
        tried = List.copyOf(tried);
    }

    public Assessment havingTried(List<TriedIntervention> interventions) {
        return new Assessment(version, texts, schoolYear, judgement, othersTried, interventions, writtenOn);
    }

    public Set<InterventionKey> triedKeys() {
        return tried.stream().map(TriedIntervention::intervention).collect(Collectors.toUnmodifiableSet());
    }
}
