package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.DeidentifiedFact;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.FullAttack;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.kernel.Period;

/**
 * What a reader of everything released of the same facts can know. The attacker here crosses all that the
 * releases tell apart, profile by district by decision by outcome, and shares nothing with how the program joins them.
 */
class SharedFactsProperties {
    private static final SuppressionRule RULE = SuppressionRule.DEFAULT;
    private static final List<String> DISTRICTS = List.of("north", "south");
    private static final FrozenReading FROM_12 = FrozenReading.of("twelve", SampleRegister.sigFrom(12));
    /** Offered to everybody, so that nearly all can have it and those beside are few. */
    private static final FrozenReading TO_ALL = FrozenReading.of("all", _ -> GuidelineOutcome.RECOMMENDED);

    @Property(tries = 6)
    void a_later_release_of_either_kind_tells_nothing_together_with_the_earlier_ones(
            @ForAll @IntRange(min = 40, max = 300) int facts,
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll boolean toAll,
            @ForAll @IntRange(min = 10, max = 99) int percent,
            @ForAll("pairs") List<Integer> questions) {
        FrozenReading practice = toAll ? TO_ALL : FROM_12;
        PopulationSnapshot register =
                SampleRegister.decidedUnder(practice, toAll ? 97 : percent, facts, DISTRICTS, seed);
        List<EarlierRelease> first = List.of(released(register, practice, questions.getFirst(), List.of()));
        List<EarlierRelease> both = new ArrayList<>(first);
        both.add(released(register, practice, questions.getLast(), first));
        assertNothingIsTold(kinds(register, practice, both), first, both);
    }

    /**
     * One person asks by filters: some, others, both and either, in any order. What is in both is what the first two have
     * more than the third, and in that way everybody could be singled out whom a combination of filters holds.
     */
    @Property(tries = 4)
    void drafts_that_combine_filters_tell_nothing_by_their_differences(
            @ForAll @IntRange(min = 60, max = 300) int facts,
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll("filters") List<Predicate<Profile>> filters) {
        PopulationSnapshot register = SampleRegister.decidedUnder(FROM_12, 50, facts, DISTRICTS, seed);
        Predicate<Profile> one = filters.getFirst();
        Predicate<Profile> other = filters.getLast();
        List<EarlierRelease> released = new ArrayList<>();
        for (Predicate<Profile> filter : List.of(one, other, one.or(other))) {
            List<EarlierRelease> before = List.copyOf(released);
            released.add(offeredBesides(filter, "draft" + released.size(), register, before));
            assertNothingIsTold(kinds(register, FROM_12, released), before, released);
        }
    }

    /**
     * Offered at 8 and 9, at 9 and 10, at 8 and 10: no two of them hold each other, and together they tell how many there are
     * at each age in each district, which is in no table.
     */
    @Property(tries = 6)
    void three_drafts_that_overlap_tell_no_small_number_that_is_in_no_table(
            @ForAll @IntRange(min = 0, max = 4) int eight,
            @ForAll @IntRange(min = 5, max = 20) int nine,
            @ForAll @IntRange(min = 5, max = 20) int ten) {
        PopulationSnapshot register = SampleRegister.ofAges(Map.of(
                "north", Map.of(8, eight, 9, nine, 10, ten, 13, 60), "south", Map.of(8, 40, 9, 50, 10, 60, 13, 70)));
        List<EarlierRelease> released = new ArrayList<>();
        for (List<Integer> ages : List.of(List.of(8, 9), List.of(9, 10), List.of(8, 10))) {
            released.add(offeredBesides(
                    profile -> ages.contains(profile.age()), "at" + ages, register, List.copyOf(released)));
        }
        Map<Set<String>, Long> kinds = new LinkedHashMap<>();
        kinds(register, FROM_12, released).forEach((cells, number) -> kinds.put(withNames(cells), number));

        FullAttack attack = new FullAttack(kinds, cells(released, true));
        assertThat(attack.width("8 north", RULE.threshold())).isGreaterThanOrEqualTo(RULE.threshold());
    }

    /** Who is new in two of the drafts, in a district, by the age that the two have in common. */
    private static Set<String> withNames(Set<String> cells) {
        Set<String> named = new LinkedHashSet<>(cells);
        for (String district : DISTRICTS) {
            boolean first = isNew(cells, "at[8, 9]", district);
            boolean second = isNew(cells, "at[9, 10]", district);
            boolean third = isNew(cells, "at[8, 10]", district);
            if (first && third) {
                named.add("8 " + district);
            } else if (first && second) {
                named.add("9 " + district);
            } else if (second && third) {
                named.add("10 " + district);
            }
        }
        return named;
    }

    private static boolean isNew(Set<String> cells, String release, String district) {
        return cells.contains(release + " " + CellKey.of(WhatIf.OTHER, WhatIf.INSIDE, TOTAL, district));
    }

    @Provide
    Arbitrary<List<Predicate<Profile>>> filters() {
        Predicate<Profile> young = profile -> profile.age() >= 8 && profile.age() <= 11;
        Predicate<Profile> nine = profile -> profile.age() == 9;
        Predicate<Profile> high = profile -> profile.risk() == DeidentifiedFact.Risk.HIGH;
        Predicate<Profile> tried = Profile::otherTried;
        return Arbitraries.of(
                List.of(young.and(high), young.and(tried)), List.of(nine, young.and(high)), List.of(tried, nine));
    }

    private static EarlierRelease offeredBesides(
            Predicate<Profile> filter, String name, PopulationSnapshot register, List<EarlierRelease> earlier) {
        Scenario scenario = new Scenario(
                FROM_12,
                FrozenReading.of(
                        name,
                        profile -> filter.test(profile)
                                ? GuidelineOutcome.RECOMMENDED
                                : SampleRegister.sigFrom(12).of(profile)),
                Optional.empty());
        return new EarlierRelease.OfWhatIf(
                name, register.hash(), scenario, new WhatIf(scenario, register, DISTRICTS).protectedBy(RULE, earlier));
    }

    @Provide
    Arbitrary<List<Integer>> pairs() {
        return Arbitraries.of(List.of(0, 2), List.of(2, 0), List.of(0, 1), List.of(2, 1));
    }

    private static PracticeScope scope(FrozenReading practice) {
        return new PracticeScope(
                practice.hash(), Set.of("sig"), Period.from(LocalDate.of(2022, 1, 1)), Optional.of(practice));
    }

    /** The three questions: two drafts, and the practice. */
    private static EarlierRelease released(
            PopulationSnapshot register, FrozenReading practice, int question, List<EarlierRelease> earlier) {
        if (question == 2) {
            return new EarlierRelease.OfPractice(
                    "practice",
                    register.hash(),
                    scope(practice),
                    new GuidelinePractice(register, scope(practice)).protectedBy(RULE, earlier));
        }
        Scenario scenario = new Scenario(
                FROM_12, FrozenReading.of("draft", SampleRegister.sigFrom(8 + question)), Optional.empty());
        return new EarlierRelease.OfWhatIf(
                "draft" + question,
                register.hash(),
                scenario,
                new WhatIf(scenario, register, DISTRICTS).protectedBy(RULE, earlier));
    }

    private static void assertNothingIsTold(
            Map<Set<String>, Long> kinds, List<EarlierRelease> before, List<EarlierRelease> now) {
        FullAttack then = new FullAttack(kinds, cells(before, true));
        FullAttack after = new FullAttack(kinds, cells(now, true));
        Set<String> guarded = cells(now, false);
        guarded.removeAll(cells(now, true));
        guarded.addAll(fewBeside(kinds));
        oneOfEachMeaning(guarded, kinds);
        for (String cell : guarded) {
            long width = after.width(cell, RULE.threshold());
            if (width < RULE.threshold()) {
                assertThat(then.width(cell, RULE.threshold()))
                        .as("%s was known so closely before", cell)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    /** Cells that count the same kinds are as well known as each other. */
    private static void oneOfEachMeaning(Set<String> cells, Map<Set<String>, Long> kinds) {
        Map<String, BitSet> counted = new LinkedHashMap<>();
        int place = 0;
        for (Set<String> kind : kinds.keySet()) {
            int its = place++;
            kind.forEach(
                    cell -> counted.computeIfAbsent(cell, _ -> new BitSet()).set(its));
        }
        Set<BitSet> seen = new HashSet<>();
        cells.removeIf(cell -> !seen.add(counted.getOrDefault(cell, new BitSet())));
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

    private static Set<String> fewBeside(Map<Set<String>, Long> kinds) {
        Map<String, Long> beside = new LinkedHashMap<>();
        kinds.forEach((cells, number) -> cells.stream()
                .filter(cell -> cell.startsWith("beside"))
                .forEach(cell -> beside.merge(cell, number, Long::sum)));
        beside.values().removeIf(number -> number >= RULE.threshold());
        return beside.keySet();
    }

    /** Every kind of person there can be, with the cells that would count it. */
    private static Map<Set<String>, Long> kinds(
            PopulationSnapshot register, FrozenReading practice, List<EarlierRelease> releases) {
        List<Map.Entry<Set<String>, Long>> persons = new ArrayList<>();
        List<String> places = List.of("north", "south", WhatIf.NO_DISTRICT);
        for (Profile profile : oneOfEachClass(practice, releases)) {
            for (String district : places) {
                persons.add(Map.entry(cellsOf(profile, district, null, false, "", releases), 0L));
                for (boolean deviation : List.of(true, false)) {
                    if (PracticeScope.isPossible(practice.of(profile), deviation)) {
                        GuidelinePractice.outcomes()
                                .forEach(outcome -> persons.add(Map.entry(
                                        cellsOf(profile, district, "sig", deviation, outcome, releases), 0L)));
                    }
                }
            }
        }
        for (PopulationGroup group : register.groups()) {
            persons.add(Map.entry(
                    cellsOf(
                            group.profile(),
                            group.district() == null ? WhatIf.NO_DISTRICT : group.district(),
                            group.given(),
                            group.byDeviation(),
                            group.outcome() == null ? GuidelinePractice.GOING_ON : group.outcome(),
                            releases),
                    group.number()));
        }
        return FullAttack.merged(persons);
    }

    private static List<Profile> oneOfEachClass(FrozenReading practice, List<EarlierRelease> releases) {
        Map<List<Object>, Profile> found = new LinkedHashMap<>();
        for (Profile profile : Profile.all()) {
            List<Object> its =
                    new ArrayList<>(List.of(AgeBand.leafOf(profile.age()), FROM_12.of(profile), practice.of(profile)));
            for (EarlierRelease release : releases) {
                if (release instanceof EarlierRelease.OfWhatIf whatIf) {
                    its.add(whatIf.scenario().draft().of(profile));
                }
            }
            found.putIfAbsent(its, profile);
        }
        return List.copyOf(found.values());
    }

    private static Set<String> cellsOf(
            Profile profile,
            String district,
            @Nullable String given,
            boolean deviation,
            String outcome,
            List<EarlierRelease> releases) {
        Set<String> cells = new LinkedHashSet<>();
        for (EarlierRelease release : releases) {
            release.published().cells().keySet().stream()
                    .filter(cell -> switch (release) {
                        case EarlierRelease.OfWhatIf whatIf -> isCounted(cell, profile, district, whatIf.scenario());
                        case EarlierRelease.OfPractice _ ->
                            "sig".equals(given) && isCounted(cell, profile, deviation, outcome);
                    })
                    .forEach(cell -> cells.add(release.receiptHash() + " " + cell));
            if (release instanceof EarlierRelease.OfPractice && !"sig".equals(given)) {
                cells.add("beside all");
                cells.add("beside " + band(profile.age()));
            }
        }
        return cells;
    }

    private static boolean isCounted(CellKey cell, Profile profile, String district, Scenario scenario) {
        List<String> codes = cell.codes();
        GuidelineOutcome today = scenario.baseline().of(profile);
        GuidelineOutcome after = scenario.draft().of(profile);
        String age = AgeBand.leafOf(profile.age());
        return List.of(TOTAL, today.name(), side(today)).contains(codes.get(0))
                && List.of(TOTAL, after.name(), side(after)).contains(codes.get(1))
                && List.of(TOTAL, age, AgeBand.bandOf(age)).contains(codes.get(2))
                && List.of(TOTAL, district).contains(codes.get(3));
    }

    private static String side(GuidelineOutcome outcome) {
        return outcome.isInside() ? WhatIf.INSIDE : WhatIf.OTHER;
    }

    private static boolean isCounted(CellKey cell, Profile profile, boolean deviation, String outcome) {
        List<String> codes = cell.codes();
        String way = deviation ? GuidelinePractice.DEVIATION : GuidelinePractice.WITHIN;
        return List.of(TOTAL, way).contains(codes.get(0))
                && List.of(TOTAL, band(profile.age())).contains(codes.get(1))
                && List.of(TOTAL, outcome).contains(codes.get(2));
    }

    private static String band(int age) {
        return age < 12 ? "UNDER_12" : age < 18 ? "FROM_12_TO_17" : "FROM_18";
    }

    @Test
    void that_all_but_a_few_of_an_age_were_given_it_is_not_told_by_the_two_kinds_together() {
        CellKey aged = CellKey.of(TOTAL, TOTAL, AgeBand.FROM_12_TO_17.name(), TOTAL);
        CellKey given = CellKey.of(TOTAL, "FROM_12_TO_17", TOTAL);
        PopulationSnapshot register = allButThree();
        EarlierRelease whatIf = released(register, TO_ALL, 0, List.of());
        GuidelinePractice practice = new GuidelinePractice(register, scope(TO_ALL));
        assertThat(whatIf.published().at(aged).isShown()).isTrue();
        assertThat(practice.protectedBy(RULE, List.of()).at(given).isShown())
                .as("by itself it may be shown")
                .isTrue();
        assertThat(practice.protectedBy(RULE, List.of(whatIf)).at(given).isShown())
                .isFalse();
    }

    /** Everybody was given it, but for three of fifteen years. */
    private static PopulationSnapshot allButThree() {
        PopulationSnapshot all = SampleRegister.decidedUnder(TO_ALL, 100, 2000, DISTRICTS, 5);
        List<PopulationGroup> groups = new ArrayList<>(all.groups());
        groups.add(new PopulationGroup(
                new Quarter(2023, 1),
                15,
                "north",
                DeidentifiedFact.Sex.BOY,
                DeidentifiedFact.Risk.HIGH,
                DeidentifiedFact.Answer.YES,
                DeidentifiedFact.Answer.YES,
                List.of(),
                null,
                false,
                null,
                3));
        return PopulationSnapshot.of(all.id(), all.asOf(), groups);
    }
}
