package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.guidelines.Intervention;

/**
 * Who has to say yes, by age (samtyckestrappa). The day chooses the law; a local rule can only add to it,
 * never take away, and so can the rule for what the guardians take part in.
 */
public record ConsentLadder(
        List<ConsentRule> rules,
        List<LocalConsentRule> local,
        List<GuardiansTakePart> guardians,
        List<CommitteeRule> committee) {
    /** Who has come of age has no guardian (FB 9:1). */
    private static final int MAJORITY = 18;

    public ConsentLadder {
        rules = List.copyOf(rules);
        local = List.copyOf(local);
        guardians = List.copyOf(guardians);
        committee = List.copyOf(committee);
    }

    /**
     * @param age in full years on the day
     * @return empty when the law of the day says nothing that we know: then a person has to find out
     */
    public Optional<ConsentNeed> need(Intervention intervention, int age, LocalDate day) {
        Set<ConsentGiver> added = added(intervention, age, day);
        boolean takePart = age < MAJORITY && guardians.stream().anyMatch(rule -> rule.covers(intervention, day));
        return statute(ConsentForm.of(intervention), age, day).map(rule -> {
            List<ConsentNeed.Alternative> asked = each(rule.alternatives(), added);
            List<ConsentNeed.Alternative> all = takePart ? each(asked, Set.of(ConsentGiver.GUARDIAN)) : asked;
            return new ConsentNeed(
                    all,
                    rule.basis(),
                    !added.isEmpty(),
                    !all.equals(asked),
                    added.isEmpty() && rule.asksGuardians() ? byCommittee(intervention, day) : Optional.empty());
        });
    }

    /**
     * The provision under which the social committee may decide on it without one of two guardians. What the municipality
     * asks for beyond the statute is not the committee's to replace.
     */
    public Optional<ConsentNeed.ByCommittee> byCommittee(Intervention intervention, LocalDate day) {
        return committee.stream()
                .filter(rule -> rule.basis().inForce().contains(day))
                .filter(rule -> rule.covers(intervention))
                .findFirst()
                .map(rule -> new ConsentNeed.ByCommittee(intervention.key(), rule.basis()));
    }

    /** Who has to say yes to any intervention that is given by decision; the municipality may ask for more of a single one. */
    public Optional<ConsentNeed> least(int age, LocalDate day) {
        return statute(ConsentForm.ASSESSED, age, day)
                .map(rule -> new ConsentNeed(rule.alternatives(), rule.basis(), false, false, Optional.empty()));
    }

    /**
     * Whether those have said no without whom the law lets nothing be given by decision, and the social committee has
     * decided on nothing without them.
     *
     * @param age in full years on the day
     */
    public boolean nothingMayBeGiven(Consents consents, int age, LocalDate day) {
        return least(age, day)
                .filter(need -> need.status(consents) == ConsentNeed.Status.REFUSED)
                .filter(_ -> consents.committee().stream().noneMatch(consents::bears))
                .isPresent();
    }

    private Optional<ConsentRule> statute(ConsentForm form, int age, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.basis().inForce().contains(day))
                .filter(rule -> rule.covers(age, form))
                .findFirst();
    }

    private Set<ConsentGiver> added(Intervention intervention, int age, LocalDate day) {
        Set<ConsentGiver> added = EnumSet.noneOf(ConsentGiver.class);
        local.stream()
                .filter(rule -> intervention
                        .guideline()
                        .filter(rule.guideline()::equals)
                        .isPresent())
                .filter(rule -> rule.inForce().contains(day) && age < rule.belowAge())
                .forEach(rule -> added.addAll(rule.also()));
        return added;
    }

    /** Whoever is added has to say yes in each; one that asks for all that another asks for, and more, is no way of its own. */
    private static List<ConsentNeed.Alternative> each(
            List<ConsentNeed.Alternative> alternatives, Set<ConsentGiver> added) {
        List<ConsentNeed.Alternative> with = alternatives.stream()
                .map(alternative -> with(alternative, added))
                .distinct()
                .toList();
        return with.stream()
                .filter(one -> with.stream()
                        .noneMatch(other -> other.givers().size() < one.givers().size()
                                && one.givers().containsAll(other.givers())))
                .toList();
    }

    private static ConsentNeed.Alternative with(ConsentNeed.Alternative alternative, Set<ConsentGiver> added) {
        if (added.isEmpty()) {
            return alternative;
        }
        Set<ConsentGiver> givers = EnumSet.copyOf(alternative.givers());
        givers.addAll(added);
        // Where everybody is asked, nothing is left to be suitable or not.
        return new ConsentNeed.Alternative(givers, alternative.whenSuitable() && givers.size() == 1);
    }
}
