package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.usecase.TableReading;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.kernel.Period;

/** Made-up registers and guidelines for the tests of what-if. */
final class SampleRegister {
    static final List<String> DISTRICTS =
            IntStream.rangeClosed(1, 11).mapToObj("district-%02d"::formatted).toList();
    static final LocalDate AS_OF = LocalDate.of(2024, 9, 30);

    private SampleRegister() {}

    static PopulationSnapshot of(int facts, long seed) {
        Random random = new Random(seed);
        Map<PopulationGroup, Long> numbers = new LinkedHashMap<>();
        for (int i = 0; i < facts; i++) {
            numbers.merge(fact(random), 1L, Long::sum);
        }
        List<PopulationGroup> groups = new ArrayList<>();
        numbers.forEach((group, number) -> groups.add(times(group, number)));
        return PopulationSnapshot.of(new UUID(0, seed), AS_OF, groups);
    }

    /**
     * A small register in which somebody has decided: SIG within the guideline or by deviation, as the reading
     * allows, and some of it followed up.
     *
     * @param percent of those whom the reading allows it
     */
    static PopulationSnapshot decidedUnder(
            GuidelineReading reading, int percent, int facts, List<String> districts, long seed) {
        Random random = new Random(seed);
        Map<PopulationGroup, Long> numbers = new LinkedHashMap<>();
        for (int i = 0; i < facts; i++) {
            PopulationGroup fact = fact(random);
            boolean deviation = PracticeScope.isPossible(reading.of(fact.profile()), true);
            boolean given = random.nextInt(100) < percent
                    && (deviation || PracticeScope.isPossible(reading.of(fact.profile()), false));
            numbers.merge(
                    new PopulationGroup(
                            fact.quarter(),
                            fact.age(),
                            fact.district() == null ? null : districts.get(random.nextInt(districts.size())),
                            fact.sex(),
                            fact.risk(),
                            fact.childConsents(),
                            fact.guardiansConsent(),
                            fact.tried(),
                            given ? "sig" : random.nextBoolean() ? "komet" : null,
                            given && deviation,
                            given && random.nextBoolean() ? "IMPROVED" : null,
                            1),
                    1L,
                    Long::sum);
        }
        List<PopulationGroup> groups = new ArrayList<>();
        numbers.forEach((group, number) -> groups.add(times(group, number)));
        return PopulationSnapshot.of(new UUID(1, seed), AS_OF, groups);
    }

    /** Boys at high risk who consent: so many of each age in each district. */
    static PopulationSnapshot ofAges(Map<String, Map<Integer, Integer>> numbers) {
        List<PopulationGroup> groups = new ArrayList<>();
        numbers.forEach((district, ages) -> ages.forEach((age, number) -> {
            if (number > 0) {
                groups.add(new PopulationGroup(
                        new Quarter(2023, 1),
                        age,
                        district,
                        Sex.BOY,
                        Risk.HIGH,
                        Answer.YES,
                        Answer.YES,
                        List.of(),
                        null,
                        false,
                        null,
                        number));
            }
        }));
        return PopulationSnapshot.of(new UUID(2, numbers.hashCode()), AS_OF, groups);
    }

    /** Counted whole, with what the national recommendations name and SIG in force since 2022. */
    static Scenario whole(FrozenReading baseline, FrozenReading draft) {
        return new Scenario(
                baseline,
                draft,
                Optional.empty(),
                new Counting.Whole(
                        new FrozenCatalogue(List.of(
                                offer("komet-3-11", Optional.of(new AgeSpan.FullYears(6, 11)), false),
                                offer("fft", Optional.of(new AgeSpan.FullYears(12, 17)), false),
                                offer("sig", Optional.empty(), true))),
                        Optional.of(Period.from(LocalDate.of(2022, 1, 1)))));
    }

    private static FrozenCatalogue.Offer offer(String key, Optional<AgeSpan.FullYears> ages, boolean decidedHere) {
        return new FrozenCatalogue.Offer(
                key,
                key.toUpperCase(Locale.ROOT),
                ages,
                "Socialstyrelsen 2021-11-08",
                decidedHere,
                ages.map(_ -> new FrozenCatalogue.Places(LocalDate.of(2024, 11, 4), 4)));
    }

    private static PopulationGroup fact(Random random) {
        int age = Math.clamp((int) Math.round(13.5 + 3.2 * random.nextGaussian()), 4, 21);
        boolean hidden = random.nextInt(150) == 0;
        int skewed = Math.min(random.nextInt(11), random.nextInt(14));
        return new PopulationGroup(
                new Quarter(2022 + random.nextInt(2), 1 + random.nextInt(4)),
                age,
                hidden ? null : DISTRICTS.get(Math.min(skewed, 10)),
                random.nextBoolean() ? Sex.BOY : Sex.GIRL,
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> Risk.HIGH;
                    case 3, 4, 5 -> Risk.MEDIUM;
                    case 6, 7 -> Risk.LOW;
                    default -> Risk.NOT_SET;
                },
                random.nextInt(8) == 0 ? Answer.NO : random.nextInt(12) == 0 ? Answer.UNKNOWN : Answer.YES,
                random.nextInt(8) == 0 ? Answer.NO : Answer.YES,
                random.nextBoolean() ? List.of("komet-3-11") : List.of(),
                null,
                false,
                null,
                1);
    }

    private static PopulationGroup times(PopulationGroup group, long number) {
        return new PopulationGroup(
                group.quarter(),
                group.age(),
                group.district(),
                group.sex(),
                group.risk(),
                group.childConsents(),
                group.guardiansConsent(),
                group.tried(),
                group.given(),
                group.byDeviation(),
                group.outcome(),
                number);
    }

    /** SIG from the given age, which asks for a thing that no fact says where the risk is high. */
    static FrozenReading sigAsking(int youngest) {
        String inside = "[%d..20]".formatted(youngest);
        String below = "< " + youngest;
        return TableReading.of(SomeTables.table(
                HitPolicy.FIRST,
                List.of(
                        new InputClause("age", "age", "Ålder", ValueType.age(0, 30)),
                        new InputClause("consent", "consent", "Samtycke", ValueType.BOOLEAN),
                        new InputClause("riskLevel", "riskLevel", "Risk", ValueType.oneOf("låg", "medel", "hög")),
                        new InputClause("otherTried", "otherTried", "Prövat", ValueType.BOOLEAN),
                        new InputClause("school", "school", "Skolform", ValueType.oneOf("a", "b"))),
                List.of(new OutputClause("verdict", "verdict", "Utfall", ValueType.TEXT, Optional.empty())),
                "not([6..20]) | - | - | - | - | \"utanför\"",
                inside + " | false | - | - | - | \"inte möjlig\"",
                inside + " | true | \"hög\" | - | \"a\" | \"rekommenderas\"",
                inside + " | true | \"hög\" | - | - | \"öppen norm\"",
                inside + " | true | \"medel\" | - | - | \"möjlig\"",
                below + " | - | - | false | - | \"rekommenderas inte\"",
                below + " | true | \"hög\" | true | \"a\" | \"avsteg möjligt\""));
    }

    /** SIG from the given age: the worked table of the domain, with its gaps. */
    static GuidelineReading sigFrom(int youngest) {
        return profile -> {
            if (profile.age() < 6 || profile.age() > 20) {
                return GuidelineOutcome.OUTSIDE;
            }
            if (profile.age() >= youngest) {
                return switch (profile.consent()) {
                    case NO -> GuidelineOutcome.NOT_POSSIBLE;
                    case UNKNOWN -> GuidelineOutcome.INFORMATION_MISSING;
                    case YES ->
                        switch (profile.risk()) {
                            case HIGH -> GuidelineOutcome.RECOMMENDED;
                            case NOT_SET -> GuidelineOutcome.INFORMATION_MISSING;
                            case LOW, MEDIUM -> GuidelineOutcome.NO_GUIDANCE;
                        };
                };
            }
            if (!profile.otherTried()) {
                return GuidelineOutcome.NOT_RECOMMENDED;
            }
            return profile.consent() == Answer.YES && profile.risk() == Risk.HIGH
                    ? GuidelineOutcome.DEVIATION_POSSIBLE
                    : GuidelineOutcome.NO_GUIDANCE;
        };
    }
}
