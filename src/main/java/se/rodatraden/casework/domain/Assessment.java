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

    /** The school year that the child was in on the day it was written; empty when a new one has begun since. */
    public Optional<Integer> schoolYearOn(LocalDate day) {
        return schoolYear.filter(_ -> !SchoolYears.hasBegunBetween(writtenOn, day));
    }

    /** As a form of the day begins with it: what a new school year has overtaken is to be asked about anew. */
    public Assessment on(LocalDate day) {
        return new Assessment(version, texts, schoolYearOn(day), judgement, othersTried, tried, writtenOn);
    }

    public Set<InterventionKey> triedKeys() {
        return tried.stream().map(TriedIntervention::intervention).collect(Collectors.toUnmodifiableSet());
    }
}
