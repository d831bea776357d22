package se.rodatraden.clocks.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.clocks.DeadlineRule;

/** Every dated version of every rule. At most one version of a rule is in force on any day. */
public final class RuleBook {
    private final Map<DeadlineRule, List<DatedRule>> versions = new EnumMap<>(DeadlineRule.class);

    /** @throws IllegalArgumentException when two versions of one rule are in force on the same day */
    public RuleBook(List<DatedRule> rules) {
        for (DatedRule rule : rules) {
            List<DatedRule> known = versions.computeIfAbsent(rule.rule(), name -> new ArrayList<>());
            known.stream()
                    .filter(other ->
                            other.basis().inForce().overlaps(rule.basis().inForce()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException("two versions of %s overlap: %s and %s"
                                .formatted(
                                        rule.rule(),
                                        other.basis().citation(),
                                        rule.basis().citation()));
                    });
            known.add(rule);
        }
    }

    /** The version in force on the day; empty when the law gave no time then. */
    public Optional<DatedRule> inForce(DeadlineRule rule, LocalDate day) {
        return versions.getOrDefault(rule, List.of()).stream()
                .filter(version -> version.isInForce(day))
                .findFirst();
    }

    /** The first day on which any law gave a time; empty when none ever did. */
    public Optional<LocalDate> firstDay(DeadlineRule rule) {
        return versions.getOrDefault(rule, List.of()).stream()
                .map(version -> version.basis().inForce().from())
                .min(LocalDate::compareTo);
    }

    /** These rules, where {@code local} takes over every version of each rule that it names. */
    public RuleBook replacedBy(List<DatedRule> local) {
        List<DatedRule> merged = new ArrayList<>(local);
        versions.forEach((rule, dated) -> {
            if (local.stream().noneMatch(other -> other.rule() == rule)) {
                merged.addAll(dated);
            }
        });
        return new RuleBook(merged);
    }

    public List<DatedRule> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }
}
