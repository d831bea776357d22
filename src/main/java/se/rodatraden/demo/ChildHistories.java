package se.rodatraden.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.Custody;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.TestPersonalNumbers;

/**
 * Draws the children of the sample city: when each was reported, how old each was, and what came of it. The
 * same every time. The proportions are invented so that the pages have something on them; they describe no
 * city.
 */
final class ChildHistories {
    private static final long SEED = 890;
    private static final LocalDate FIRST_REPORT = LocalDate.of(2022, 3, 7);
    private static final int DAYS = (int) FIRST_REPORT.until(DemoCalendar.FIRST_DAY, ChronoUnit.DAYS);
    /** How many of a hundred are reported at 6, 7, … 17 years of age. */
    private static final int[] AGES = {3, 4, 6, 7, 8, 8, 8, 10, 13, 14, 11, 8};

    private static final int YOUNGEST = 6;
    private static final int DEVIATIONS = 26;
    private static final ReporterCategory[] REPORTERS = {
        ReporterCategory.SCHOOL, ReporterCategory.SCHOOL, ReporterCategory.SCHOOL, ReporterCategory.POLICE,
        ReporterCategory.POLICE, ReporterCategory.HEALTH_CARE, ReporterCategory.GUARDIAN, ReporterCategory.PUBLIC
    };

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Names names = Names.load();
    private final Map<Integer, Deque<PersonalIdentityNumber>> unborn = shuffledNumbers();
    private int deviationsLeft = DEVIATIONS;

    private ChildHistories() {}

    /** Each district's children, in the order in which they were reported. */
    static Map<SampleOrganisation.District, List<PlannedChild>> draw(int children) {
        return new ChildHistories().drawAll(children);
    }

    private Map<SampleOrganisation.District, List<PlannedChild>> drawAll(int children) {
        Map<SampleOrganisation.District, List<PlannedChild>> drawn = new LinkedHashMap<>();
        for (SampleOrganisation.District district : SampleOrganisation.DISTRICTS) {
            List<PlannedChild> own = new ArrayList<>();
            for (int i = 0; i < children * district.share() / 100; i++) {
                own.add(child());
            }
            own.sort(Comparator.comparing(PlannedChild::reported));
            drawn.put(district, own);
        }
        return drawn;
    }

    private PlannedChild child() {
        LocalDate reported = workday(FIRST_REPORT.plusDays(random.nextInt(DAYS)));
        PersonalIdentityNumber number = bornAbout(reported.getYear() - age());
        LocalDate settled = workday(reported.plusDays(2 + random.nextInt(10)));
        LocalDate assessed = workday(settled.plusDays(35 + random.nextInt(75)));
        LocalDate decided = workday(assessed.plusDays(1 + random.nextInt(8)));
        LocalDate followedUp = workday(decided.plusDays(110 + random.nextInt(90)));
        int age = (int) ChronoUnit.YEARS.between(number.birthDate(), decided);
        RiskLevel risk = risk(age);
        boolean deviates = age >= 9
                && age <= 11
                && risk == RiskLevel.HIGH
                && deviationsLeft > 0
                && PlannedChild.hasHappened(decided)
                && random.nextInt(4) == 0;
        if (deviates) {
            deviationsLeft--;
        }
        return new PlannedChild(
                number,
                new PersonName(given(number), names.surname(random)),
                random.nextInt(2) == 0 ? Custody.SOLE : Custody.JOINT,
                reported,
                REPORTERS[random.nextInt(REPORTERS.length)],
                random.nextInt(100) < 84,
                settled,
                assessed,
                decided,
                followedUp,
                risk,
                deviates ? Offer.SIG : intervention(age, risk),
                deviates,
                deviates || random.nextInt(100) < 45,
                random.nextInt(1000));
    }

    private int age() {
        int drawn = random.nextInt(100);
        int age = 0;
        while (drawn >= AGES[age]) {
            drawn -= AGES[age++];
        }
        return YOUNGEST + age;
    }

    private RiskLevel risk(int age) {
        int high = age < 12 ? 24 : 38;
        int drawn = random.nextInt(100);
        return drawn < high ? RiskLevel.HIGH : drawn < high + 38 ? RiskLevel.MEDIUM : RiskLevel.LOW;
    }

    /** Something that the guidelines of the time recommend or leave open for the age and the stated risk. */
    private @Nullable String intervention(int age, RiskLevel risk) {
        if (risk == RiskLevel.LOW) {
            return null;
        }
        if (age < 12) {
            return age >= 8 && random.nextBoolean() ? Offer.COPING_POWER : Offer.KOMET;
        }
        if (risk == RiskLevel.HIGH) {
            // Most social intervention groups are for those of fifteen and sixteen.
            boolean sig = random.nextInt(100) < (age == 15 || age == 16 ? 75 : 30);
            return sig || age > 17 ? Offer.SIG : Offer.FAMILY_TREATMENT;
        }
        return Offer.CONTACT_PERSON;
    }

    private String given(PersonalIdentityNumber number) {
        boolean boy = (number.value().charAt(10) - '0') % 2 == 1;
        return boy ? names.boy(random) : names.girl(random);
    }

    private PersonalIdentityNumber bornAbout(int year) {
        for (int off = 0; ; off++) {
            for (int candidate : new int[] {year - off, year + off}) {
                Deque<PersonalIdentityNumber> left = unborn.get(candidate);
                if (left != null && !left.isEmpty()) {
                    return left.pop();
                }
            }
        }
    }

    private static Map<Integer, Deque<PersonalIdentityNumber>> shuffledNumbers() {
        Map<Integer, Deque<PersonalIdentityNumber>> byYear = new TreeMap<>();
        for (int year = 2003; year <= 2018; year++) {
            // The first of each year is kept for those whom the walk meets by name.
            List<PersonalIdentityNumber> numbers = new ArrayList<>(TestPersonalNumbers.bornIn(year)
                    .subList(1, TestPersonalNumbers.bornIn(year).size()));
            Collections.shuffle(numbers, new Random(SEED + year));
            byYear.put(year, new ArrayDeque<>(numbers));
        }
        return byYear;
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** Keys of the catalogue's interventions. */
    static final class Offer {
        static final String KOMET = "komet-3-11";
        static final String COPING_POWER = "cpp";
        static final String SIG = "sig-unga";
        static final String FAMILY_TREATMENT = "strukturerad-familjebehandling";
        static final String CONTACT_PERSON = "kontaktperson";

        private Offer() {}
    }
}
