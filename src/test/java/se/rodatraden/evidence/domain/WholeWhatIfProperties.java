package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.FullAttack;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.kernel.Period;

/**
 * What a reader of what-ifs that are counted whole can know. The attacker crosses all that the tables tell apart,
 * profile by district by sex by what was tried by decision, and knows the guideline: which profile gets which
 * outcome, and that a deviation is of somebody to whom nothing is offered.
 */
class WholeWhatIfProperties {
    private static final SuppressionRule RULE = SuppressionRule.DEFAULT;
    private static final List<String> DISTRICTS = List.of("north", "south");
    private static final FrozenReading FROM_12 = FrozenReading.of("twelve", SampleRegister.sigFrom(12));

    @Property(tries = 2)
    void a_whole_what_if_tells_of_no_hidden_cell_more_than_the_threshold_allows(
            @ForAll @IntRange(min = 60, max = 300) int facts,
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @IntRange(min = 20, max = 90) int percent) {
        PopulationSnapshot register = SampleRegister.decidedUnder(FROM_12, percent, facts, DISTRICTS, seed);
        assertNothingIsTold(register, List.of(released(register, 8, List.of())), List.of());
    }

    @Property(tries = 1)
    void a_second_draft_or_a_practice_tells_nothing_together_with_a_whole_what_if(
            @ForAll @IntRange(min = 60, max = 200) int facts,
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll boolean practiceFirst) {
        PopulationSnapshot register = SampleRegister.decidedUnder(FROM_12, 60, facts, DISTRICTS, seed);
        List<EarlierRelease> before =
                List.of(practiceFirst ? practice(register, List.of()) : released(register, 8, List.of()));
        List<EarlierRelease> both = new ArrayList<>(before);
        both.add(practiceFirst ? released(register, 8, before) : practice(register, before));
        assertNothingIsTold(register, both, before);
    }

    private static EarlierRelease released(PopulationSnapshot register, int from, List<EarlierRelease> earlier) {
        Scenario scenario = SampleRegister.whole(FROM_12, FrozenReading.of("draft", SampleRegister.sigFrom(from)));
        return new EarlierRelease.OfWhatIf(
                "draft" + from,
                register.hash(),
                scenario,
                new WhatIf(scenario, register, DISTRICTS).protectedBy(RULE, earlier));
    }

    private static EarlierRelease practice(PopulationSnapshot register, List<EarlierRelease> earlier) {
        PracticeScope scope = new PracticeScope(
                FROM_12.hash(), Set.of("sig"), Period.from(LocalDate.of(2022, 1, 1)), Optional.of(FROM_12));
        return new EarlierRelease.OfPractice(
                "practice", register.hash(), scope, new GuidelinePractice(register, scope).protectedBy(RULE, earlier));
    }

    private static void assertNothingIsTold(
            PopulationSnapshot register, List<EarlierRelease> now, List<EarlierRelease> before) {
        Map<Set<String>, Long> kinds = kinds(register, now);
        FullAttack after = new FullAttack(kinds, cells(now, true));
        FullAttack then = new FullAttack(kinds, cells(before, true));
        Set<String> guarded = cells(now, false);
        guarded.removeAll(cells(now, true));
        for (String cell : guarded) {
            if (kinds.keySet().stream().noneMatch(kind -> kind.contains(cell))) {
                continue; // nobody can be in it, and every reader knows
            }
            long width = after.width(cell, RULE.threshold());
            if (width < RULE.threshold()) {
                assertThat(before)
                        .as("%s is known as closely as %s", cell, width)
                        .isNotEmpty();
                assertThat(then.width(cell, RULE.threshold()))
                        .as("%s was known so closely before", cell)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private static Set<String> cells(List<EarlierRelease> releases, boolean shown) {
        Set<String> cells = new LinkedHashSet<>();
        for (EarlierRelease release : releases) {
            release.published().cells().forEach((cell, count) -> {
                if (count.isShown() == shown) {
                    cells.add(release.receiptHash() + " " + cell);
                }
            });
        }
        return cells;
    }

    private record Person(
            Profile profile,
            String district,
            Sex sex,
            TriedBefore tried,
            @Nullable String given,
            boolean byDeviation,
            String outcome) {}

    /** Everybody there can be, none of them here, and then those who are. */
    private static Map<Set<String>, Long> kinds(PopulationSnapshot register, List<EarlierRelease> releases) {
        List<Map.Entry<Set<String>, Long>> persons = new ArrayList<>();
        Map<Set<String>, Profile> profiles = new LinkedHashMap<>();
        for (Profile profile : Profile.all()) {
            for (TriedBefore tried : triedBy(profile)) {
                Person like = new Person(profile, "", Sex.GIRL, tried, null, false, "");
                if (profiles.putIfAbsent(cellsOf(like, releases), profile) == null) {
                    persons.addAll(withTraits(profile, tried, releases));
                }
            }
        }
        for (PopulationGroup group : register.groups()) {
            Person person = new Person(
                    group.profile(),
                    group.district() == null ? WhatIf.NO_DISTRICT : group.district(),
                    group.sex(),
                    triedBefore(group),
                    group.given(),
                    group.byDeviation(),
                    group.outcome() == null ? GuidelinePractice.GOING_ON : group.outcome());
            persons.add(Map.entry(cellsOf(person, releases), group.number()));
        }
        return FullAttack.merged(persons);
    }

    private static List<Map.Entry<Set<String>, Long>> withTraits(
            Profile profile, TriedBefore tried, List<EarlierRelease> releases) {
        List<Map.Entry<Set<String>, Long>> persons = new ArrayList<>();
        boolean followedUp = releases.stream().anyMatch(EarlierRelease.OfPractice.class::isInstance);
        for (String district : List.of("north", "south", WhatIf.NO_DISTRICT)) {
            for (Sex sex : Sex.values()) {
                persons.add(
                        Map.entry(cellsOf(new Person(profile, district, sex, tried, null, false, ""), releases), 0L));
                for (boolean deviation : List.of(true, false)) {
                    if (PracticeScope.isPossible(FROM_12.of(profile), deviation)) {
                        for (String outcome : followedUp ? GuidelinePractice.outcomes() : List.of("")) {
                            Person given = new Person(profile, district, sex, tried, "sig", deviation, outcome);
                            persons.add(Map.entry(cellsOf(given, releases), 0L));
                        }
                    }
                }
            }
        }
        return persons;
    }

    private static List<TriedBefore> triedBy(Profile profile) {
        if (profile.age() < 6 || profile.age() > 17) {
            return List.of(TriedBefore.NOT_NAMED);
        }
        return profile.otherTried()
                ? List.of(TriedBefore.OTHERS, TriedBefore.FIRST_HAND)
                : List.of(TriedBefore.NOTHING);
    }

    private static TriedBefore triedBefore(PopulationGroup group) {
        if (group.age() < 6 || group.age() > 17) {
            return TriedBefore.NOT_NAMED;
        }
        if (group.tried().isEmpty()) {
            return TriedBefore.NOTHING;
        }
        return group.tried().contains(group.age() < 12 ? "komet-3-11" : "fft")
                ? TriedBefore.FIRST_HAND
                : TriedBefore.OTHERS;
    }

    private static Set<String> cellsOf(Person person, List<EarlierRelease> releases) {
        Set<String> cells = new LinkedHashSet<>();
        for (EarlierRelease release : releases) {
            for (CellKey cell : release.published().cells().keySet()) {
                boolean counted = switch (release) {
                    case EarlierRelease.OfWhatIf whatIf -> isCounted(cell.codes(), person, whatIf.scenario());
                    case EarlierRelease.OfPractice _ -> isCounted(cell.codes(), person);
                };
                if (counted) {
                    cells.add(release.receiptHash() + " " + cell);
                }
            }
        }
        return cells;
    }

    private static boolean isCounted(List<String> codes, Person person, Scenario scenario) {
        GuidelineOutcome today = scenario.baseline().of(person.profile());
        GuidelineOutcome after = scenario.draft().of(person.profile());
        String age = AgeBand.leafOf(person.profile().age());
        String decision = !"sig".equals(person.given()) ? WhatIf.NOT_DECIDED : way(person);
        return List.of(TOTAL, today.name(), side(today)).contains(codes.get(0))
                && List.of(TOTAL, after.name(), side(after)).contains(codes.get(1))
                && List.of(TOTAL, age, AgeBand.bandOf(age)).contains(codes.get(2))
                && List.of(TOTAL, person.district()).contains(codes.get(3))
                && List.of(TOTAL, person.sex().name()).contains(codes.get(4))
                && List.of(TOTAL, person.profile().risk().name()).contains(codes.get(5))
                && List.of(TOTAL, person.tried().name()).contains(codes.get(6))
                && List.of(TOTAL, decision).contains(codes.get(7));
    }

    private static boolean isCounted(List<String> codes, Person person) {
        int age = person.profile().age();
        String band = age < 12 ? "UNDER_12" : age < 18 ? "FROM_12_TO_17" : "FROM_18";
        return "sig".equals(person.given())
                && List.of(TOTAL, way(person)).contains(codes.get(0))
                && List.of(TOTAL, band).contains(codes.get(1))
                && List.of(TOTAL, person.outcome()).contains(codes.get(2));
    }

    private static String way(Person person) {
        return person.byDeviation() ? GuidelinePractice.DEVIATION : GuidelinePractice.WITHIN;
    }

    private static String side(GuidelineOutcome outcome) {
        return outcome.isInside() ? WhatIf.INSIDE : WhatIf.OTHER;
    }
}
