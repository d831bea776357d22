package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.FullAttack;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/**
 * What drafts that overlap tell apart between them, table by table and in all the tables together: no such lot of fewer
 * than the threshold, nobody included, is known more closely than the threshold.
 *
 * <p>The attacker crosses every profile and what was tried with one more thing that tables are divided by, takes every
 * shown figure for an equation and knows nothing of how the program joins them. The lots are those that the attacker sees:
 * people who are counted in the same cells.
 */
class ToldApartProperties {
    private static final SuppressionRule RULE = SuppressionRule.DEFAULT;
    private static final List<String> DISTRICTS = List.of("north", "south");
    /** Profile and what was tried alone. */
    private static final int NOTHING_MORE = -1;

    private static final FrozenReading TODAY = offeredBesides(new Draft(Set.of(), false, false, false));

    /**
     * @param ages at which it is offered besides 12–20
     * @param possible whether it says something else of those at medium risk
     */
    private record Draft(Set<Integer> ages, boolean medium, boolean possible, boolean onlyTried) {
        GuidelineOutcome of(Profile profile) {
            boolean wide = profile.age() >= 12;
            if (profile.age() < 6 || profile.age() > 20) {
                return GuidelineOutcome.OUTSIDE;
            }
            if (!wide && (!ages.contains(profile.age()) || onlyTried && !profile.otherTried())) {
                return GuidelineOutcome.NOT_RECOMMENDED;
            }
            if (profile.consent() != Answer.YES) {
                return GuidelineOutcome.NOT_POSSIBLE;
            }
            return switch (profile.risk()) {
                case HIGH -> GuidelineOutcome.RECOMMENDED;
                case MEDIUM ->
                    !medium
                            ? GuidelineOutcome.NO_GUIDANCE
                            : possible ? GuidelineOutcome.POSSIBLE : GuidelineOutcome.RECOMMENDED;
                case LOW, NOT_SET -> GuidelineOutcome.NO_GUIDANCE;
            };
        }
    }

    @Property(tries = 6)
    void drafts_with_overlapping_conditions_tell_no_small_number_that_is_in_no_table(
            @ForAll @LongRange(min = 1, max = 100_000) long seed, @ForAll("drafts") List<Draft> drafts) {
        PopulationSnapshot register = ofManyAndFew(seed);
        attack(NOTHING_MORE, register, released(register, drafts));
    }

    @Property(tries = 1)
    void nor_where_people_live_nor_which_sex_they_have_nor_how_they_were_decided_on(
            @ForAll @LongRange(min = 1, max = 100_000) long seed, @ForAll("drafts") List<Draft> drafts) {
        PopulationSnapshot register = ofManyAndFew(seed);
        List<EarlierRelease.OfWhatIf> released = released(register, drafts);
        for (int crossed : List.of(WhatIfCell.DISTRICT, WhatIfCell.SEX, WhatIfCell.DECISION)) {
            attack(crossed, register, released);
        }
    }

    /** The first two less the third are twice the nine-year-olds at high risk, and so on; that row is of no age. */
    @Property(tries = 3)
    void the_row_of_a_risk_tells_no_age_that_three_drafts_have_in_common(
            @ForAll @IntRange(min = 0, max = 4) int eight) {
        PopulationSnapshot register = ofManyButEight(eight);
        attack(
                NOTHING_MORE,
                register,
                released(
                        register,
                        Stream.of(Set.of(8, 9), Set.of(9, 10), Set.of(8, 10))
                                .map(ages -> new Draft(ages, true, false, false))
                                .toList()));
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        Arbitrary<Draft> draft = Combinators.combine(
                        Arbitraries.of(8, 9, 10).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Draft::new);
        return draft.list().ofMinSize(3).ofMaxSize(4).uniqueElements();
    }

    private static FrozenReading offeredBesides(Draft draft) {
        return FrozenReading.of(
                new TreeSet<>(draft.ages()) + " " + draft.medium() + draft.possible() + draft.onlyTried(), draft::of);
    }

    /** Many of each age and risk, and few of eight years at high risk who consent. */
    private static PopulationSnapshot ofManyButEight(int eight) {
        List<PopulationGroup> groups = new ArrayList<>();
        for (int age = 6; age <= 20; age++) {
            add(groups, age == 8 ? eight : age == 9 ? 64 : age == 10 ? 72 : 48, age, Risk.HIGH, Answer.YES);
            add(groups, 56, age, Risk.MEDIUM, Answer.YES);
            add(groups, 40, age, Risk.LOW, Answer.YES);
            add(groups, 24, age, Risk.HIGH, Answer.NO);
        }
        return PopulationSnapshot.of(new UUID(3, eight), SampleRegister.AS_OF, groups);
    }

    /**
     * Many of most kinds and few of some: where all are few, everything is hidden and nothing can be told. Half of those to whom
     * it is offered were given it, and every seventh of the others by deviation.
     */
    private static PopulationSnapshot ofManyAndFew(long seed) {
        Random random = new Random(seed);
        Map<String, Boolean> few = new HashMap<>();
        List<PopulationGroup> groups = new ArrayList<>();
        for (Profile profile : Profile.all()) {
            if (profile.age() < 6
                    || profile.age() > 20
                    || profile.consent() == Answer.UNKNOWN
                    || profile.risk() == Risk.NOT_SET) {
                continue;
            }
            boolean isFew = few.computeIfAbsent(profile.age() + " " + profile.risk(), _ -> random.nextInt(3) == 0);
            int number = isFew ? random.nextInt(3) : 20 + random.nextInt(40);
            boolean deviation = PracticeScope.isPossible(TODAY.of(profile), true);
            boolean decided = deviation || PracticeScope.isPossible(TODAY.of(profile), false);
            for (int i = 0; i < number; i++) {
                boolean given = decided && random.nextInt(deviation ? 7 : 2) == 0;
                groups.add(new PopulationGroup(
                        new Quarter(2023, 1),
                        profile.age(),
                        DISTRICTS.get(random.nextInt(2)),
                        Sex.values()[random.nextInt(2)],
                        profile.risk(),
                        profile.consent(),
                        Answer.YES,
                        profile.otherTried() ? List.of(random.nextBoolean() ? "komet-3-11" : "fft") : List.of(),
                        given ? "sig" : null,
                        given && deviation,
                        null,
                        1));
            }
        }
        return PopulationSnapshot.of(new UUID(4, seed), SampleRegister.AS_OF, groups);
    }

    private static void add(List<PopulationGroup> groups, int number, int age, Risk risk, Answer consents) {
        for (int i = 0; i < number; i++) {
            groups.add(new PopulationGroup(
                    new Quarter(2024, 2),
                    age,
                    DISTRICTS.get(i % 2),
                    Sex.values()[i / 2 % 2],
                    risk,
                    consents,
                    Answer.YES,
                    List.of(),
                    null,
                    false,
                    null,
                    1));
        }
    }

    private static List<EarlierRelease.OfWhatIf> released(PopulationSnapshot register, List<Draft> drafts) {
        List<EarlierRelease.OfWhatIf> released = new ArrayList<>();
        for (Draft draft : drafts) {
            Scenario scenario = SampleRegister.whole(TODAY, offeredBesides(draft));
            released.add(new EarlierRelease.OfWhatIf(
                    "draft" + released.size(),
                    register.hash(),
                    scenario,
                    new WhatIf(scenario, register, DISTRICTS).protectedBy(RULE, List.copyOf(released))));
        }
        return released;
    }

    private static void attack(int crossed, PopulationSnapshot register, List<EarlierRelease.OfWhatIf> released) {
        Map<Set<String>, Long> kinds = kinds(crossed, register, released);
        Map<Set<String>, Set<String>> named = new LinkedHashMap<>();
        kinds.keySet().forEach(kind -> named.put(kind, new LinkedHashSet<>(kind)));
        Set<String> few = new LinkedHashSet<>();
        Set<BitSet> seen = new LinkedHashSet<>();
        lots(crossed, kinds).forEach((name, lot) -> {
            if (lot.stream().mapToLong(kinds::get).sum() < RULE.threshold() && seen.add(places(lot, kinds))) {
                lot.forEach(kind -> named.get(kind).add(name));
                few.add(name);
            }
        });
        Map<Set<String>, Long> numbers = new LinkedHashMap<>();
        kinds.forEach((kind, number) -> numbers.merge(named.get(kind), number, Long::sum));
        FullAttack now = new FullAttack(numbers, shown(released));
        FullAttack then = new FullAttack(numbers, shown(released.subList(0, released.size() - 1)));
        for (String lot : few) {
            long width = now.width(lot, RULE.threshold());
            if (width < RULE.threshold()) {
                assertThat(then.width(lot, RULE.threshold()))
                        .as("%s is told to %s wide", lot, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private static BitSet places(List<Set<String>> lot, Map<Set<String>, Long> kinds) {
        List<Set<String>> all = List.copyOf(kinds.keySet());
        BitSet places = new BitSet();
        lot.forEach(kind -> places.set(all.indexOf(kind)));
        return places;
    }

    /**
     * People who are counted in the same cells of one table, in all releases; and in the same cells of all the tables that say
     * nothing but what a guideline asks.
     */
    private static Map<String, List<Set<String>>> lots(int crossed, Map<Set<String>, Long> kinds) {
        Map<String, List<Set<String>>> lots = new LinkedHashMap<>();
        for (String table : List.of(
                "p1", "p" + WhatIfCell.AGE, "p" + WhatIfCell.RISK, "p" + WhatIfCell.TRIED, "p" + crossed, "asked")) {
            for (Set<String> kind : kinds.keySet()) {
                Set<String> its = kind.stream()
                        .filter(cell -> table.equals("asked")
                                ? !cell.startsWith("p" + crossed)
                                        && !cell.contains("OTHERS")
                                        && !cell.contains("FIRST_HAND")
                                : cell.startsWith(table + " "))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!its.isEmpty()) {
                    lots.computeIfAbsent(table + " lot " + its, _ -> new ArrayList<>())
                            .add(kind);
                }
            }
        }
        return lots;
    }

    private static Set<String> shown(List<EarlierRelease.OfWhatIf> releases) {
        Set<String> shown = new LinkedHashSet<>();
        releases.forEach(release -> release.published().cells().forEach((cell, count) -> {
            if (count.isShown()) {
                shown.add(name(release, cell));
            }
        }));
        return shown;
    }

    /** With the place that divides its table before it. */
    private static String name(EarlierRelease.OfWhatIf release, CellKey cell) {
        int place = IntStream.range(2, WhatIfCell.PLACES)
                .filter(at -> !cell.codes().get(at).equals(TOTAL))
                .findFirst()
                .orElse(1);
        return "p" + place + " " + release.receiptHash() + " " + cell;
    }

    private record Person(Profile profile, TriedBefore tried, String crossed) {}

    /** Everybody there can be, none of them here, and then those who are. */
    private static Map<Set<String>, Long> kinds(
            int crossed, PopulationSnapshot register, List<EarlierRelease.OfWhatIf> released) {
        List<Map.Entry<Set<String>, Long>> persons = new ArrayList<>();
        Set<List<Object>> alike = new LinkedHashSet<>();
        for (Profile profile : Profile.all()) {
            List<Object> pattern = new ArrayList<>(
                    List.of(AgeBand.leafOf(profile.age()), profile.risk(), TODAY.of(profile), triedBy(profile)));
            released.forEach(release -> pattern.add(release.scenario().draft().of(profile)));
            if (alike.add(pattern)) {
                for (TriedBefore tried : triedBy(profile)) {
                    possible(crossed, profile)
                            .forEach(code -> persons.add(
                                    Map.entry(cellsOf(crossed, new Person(profile, tried, code), released), 0L)));
                }
            }
        }
        Map<Person, Long> here = new LinkedHashMap<>();
        register.groups()
                .forEach(group -> here.merge(
                        new Person(group.profile(), triedBefore(group), codeOf(crossed, group)),
                        group.number(),
                        Long::sum));
        here.forEach((person, number) -> persons.add(Map.entry(cellsOf(crossed, person, released), number)));
        return FullAttack.merged(persons);
    }

    private static List<String> possible(int crossed, Profile profile) {
        return switch (crossed) {
            case NOTHING_MORE -> List.of("");
            case WhatIfCell.DISTRICT -> List.of("north", "south", WhatIf.NO_DISTRICT);
            case WhatIfCell.SEX -> Stream.of(Sex.values()).map(Sex::name).toList();
            default -> {
                List<String> ways = new ArrayList<>(List.of(WhatIf.NOT_DECIDED));
                if (PracticeScope.isPossible(TODAY.of(profile), true)) {
                    ways.add(GuidelinePractice.DEVIATION);
                }
                if (PracticeScope.isPossible(TODAY.of(profile), false)) {
                    ways.add(GuidelinePractice.WITHIN);
                }
                yield ways;
            }
        };
    }

    private static String codeOf(int crossed, PopulationGroup group) {
        return switch (crossed) {
            case NOTHING_MORE -> "";
            case WhatIfCell.DISTRICT -> group.district() == null ? WhatIf.NO_DISTRICT : group.district();
            case WhatIfCell.SEX -> group.sex().name();
            default ->
                !"sig".equals(group.given())
                        ? WhatIf.NOT_DECIDED
                        : group.byDeviation() ? GuidelinePractice.DEVIATION : GuidelinePractice.WITHIN;
        };
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
        List<TriedBefore> can = triedBy(group.profile());
        return can.size() == 1
                ? can.getFirst()
                : group.tried().contains(group.age() < 12 ? "komet-3-11" : "fft")
                        ? TriedBefore.FIRST_HAND
                        : TriedBefore.OTHERS;
    }

    private static Set<String> cellsOf(int crossed, Person person, List<EarlierRelease.OfWhatIf> released) {
        Set<String> cells = new LinkedHashSet<>();
        for (EarlierRelease.OfWhatIf release : released) {
            for (CellKey cell : release.published().cells().keySet()) {
                if (isCounted(crossed, cell.codes(), person, release.scenario())) {
                    cells.add(name(release, cell));
                }
            }
        }
        return cells;
    }

    /** A cell that is divided by another thing than the one crossed counts nobody here. */
    private static boolean isCounted(int crossed, List<String> codes, Person person, Scenario scenario) {
        GuidelineOutcome today = scenario.baseline().of(person.profile());
        GuidelineOutcome after = scenario.draft().of(person.profile());
        String age = AgeBand.leafOf(person.profile().age());
        return Stream.of(WhatIfCell.DISTRICT, WhatIfCell.SEX, WhatIfCell.DECISION)
                        .allMatch(place -> List.of(TOTAL, place == crossed ? person.crossed() : TOTAL)
                                .contains(codes.get(place)))
                && List.of(TOTAL, today.name(), side(today)).contains(codes.get(0))
                && List.of(TOTAL, after.name(), side(after)).contains(codes.get(1))
                && List.of(TOTAL, age, AgeBand.bandOf(age)).contains(codes.get(WhatIfCell.AGE))
                && List.of(TOTAL, person.profile().risk().name()).contains(codes.get(WhatIfCell.RISK))
                && List.of(TOTAL, person.tried().name()).contains(codes.get(WhatIfCell.TRIED));
    }

    private static String side(GuidelineOutcome outcome) {
        return outcome.isInside() ? WhatIf.INSIDE : WhatIf.OTHER;
    }
}
